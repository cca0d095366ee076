// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A small hall with people in it, for looking at the pages while they are made: prints their addresses and stays. With
 * {@code src/main/resources} first on the class path, a changed page is there at the next reload.
 */
final class LookAround {
    private LookAround() {}

    private static Plan plan() {
        var bare = WebHall.plan(Policy.USUAL);
        var services = bare.services().stream()
                .map(one -> new Service(
                        one.code(), one.name(), one.nameEn(), one.shortName(), one.prefix(), List.of("本人身份证", "户口簿")))
                .toList();
        var staff = bare.windows().stream()
                .map(window -> new Clerk(
                        "0" + window.number(),
                        "工作人员0" + window.number(),
                        window.name() + "岗",
                        EnumSet.allOf(Clerk.Right.class)))
                .toList();
        return new Plan(
                bare.hall(),
                "0571-1234567",
                services,
                bare.windows(),
                bare.policy(),
                staff,
                bare.roster(),
                bare.classes(),
                bare.calendar());
    }

    private static void devices(WebHall hall) {
        var since = WebHall.NINE.minus(Duration.ofMinutes(47));
        hall.nodes.put(
                "printer-1",
                new Message.Node(
                        true,
                        "printer",
                        "test",
                        List.of(),
                        List.of(new Message.Device("printer", Message.DeviceState.FAULTY, "缺纸：请换纸"))));
        hall.nodes.put(
                "node-3",
                new Message.Node(
                        true,
                        "display",
                        "test",
                        List.of(new WindowNumber(3)),
                        List.of(
                                new Message.Device("sign", Message.DeviceState.READY, null),
                                new Message.Device("pad-3", Message.DeviceState.ABSENT, "no answer on /dev/ttyUSB0"))));
        hall.nodes.put("node-5", Message.Node.gone());
        for (var id : List.of("printer-1", "printer-1/printer", "node-3", "node-3/sign", "node-3/pad-3", "node-5")) {
            hall.since.put(id, since);
        }
    }

    public static void main(String... args) throws IOException, InterruptedException {
        var hall = new WebHall(plan(), WebHall.NINE, Integer.parseInt(args[0]));
        for (var n = 1; n <= 7; n++) {
            hall.run(new Command.OpenWindow(new WindowNumber(n)));
            hall.run(new Command.SignIn(new WindowNumber(n), "0" + n, false, false));
        }
        for (var n = 0; n < 23; n++) {
            var services = hall.desk.hall().plan().services();
            hall.run(new Command.Take(
                    new ServiceCode(services.get(n * n % services.size()).code().text()), n % 7 == 3, 1, "zh", true));
        }
        for (var n = 1; n <= 5; n++) {
            hall.run(new Command.CallNext(new WindowNumber(n), null));
        }
        hall.waits.next.put(new ServiceCode("jiuye"), new Waits.Wait(2_600, 2_000, 3_400));
        hall.waits.next.put(new ServiceCode("bangban"), new Waits.Wait(900, 600, 1_300));
        hall.waits.next.put(new ServiceCode("yibao"), new Waits.Wait(20, 0, 60));
        devices(hall);
        for (var user : new String[] {"installer", "kiosk-1", "desk"}) {
            System.out.println(user + " token=" + hall.token(user));
        }
        System.out.println(hall.at("/"));
        new CountDownLatch(1).await();
    }
}
