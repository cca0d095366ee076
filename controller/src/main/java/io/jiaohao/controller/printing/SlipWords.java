// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.printing;

import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import java.time.LocalTime;
import java.util.List;

/** The sentences of a slip in each language. Every one of them says only what the hall's plan does. */
enum SlipWords {
    ZH {
        @Override
        String service(Service service) {
            return service.name();
        }

        @Override
        String ahead(int people) {
            return people == 0 ? "请留意,马上就到您" : "前面还有" + people + "人";
        }

        @Override
        String between(LocalTime from, LocalTime to) {
            return "预计" + from + "—" + to + "叫号,仅供参考";
        }

        @Override
        String around(LocalTime time) {
            return "预计" + time + "前后";
        }

        @Override
        String windows(List<String> numbers, List<String> desks) {
            var places = numbers.isEmpty() ? List.<String>of() : List.of(String.join("、", numbers) + "号");
            return "办理窗口:" + String.join("、", joined(places, desks));
        }

        @Override
        List<String> papers(Service service) {
            return service.materials();
        }

        @Override
        String materials(List<String> materials) {
            return "需带材料:" + String.join("、", materials) + "(材料不全也可先咨询)";
        }

        @Override
        String bring() {
            return "一次性告知,请带齐(材料不全也可先咨询):";
        }

        @Override
        String items(int items) {
            return "本号办理" + items + "件";
        }

        @Override
        String watch() {
            return "请在等候区留意叫号和大屏";
        }

        @Override
        String missed(Policy policy) {
            var calls = "叫号" + policy.callsAtMost() + "次未到";
            var missing = policy.missing();
            if (missing.times() == 0) {
                return calls + "即作废,需重新取号";
            }
            var later = missing.placesLater() == 0 ? "可优先补叫" : "往后排" + missing.placesLater() + "位";
            return calls + "按过号处理,回来请到导办台或窗口," + later + ",限" + missing.times() + "次";
        }

        @Override
        String today() {
            return "仅限当天有效";
        }

        @Override
        String complaints(String phone) {
            return "监督电话 " + phone;
        }

        @Override
        String wifi(String name) {
            return "连接大厅Wi-Fi“" + name + "”后扫码";
        }
    },
    EN {
        @Override
        String service(Service service) {
            return service.nameEn();
        }

        @Override
        String ahead(int people) {
            return switch (people) {
                case 0 -> "You are next, please listen";
                case 1 -> "1 person before you";
                default -> people + " people before you";
            };
        }

        @Override
        String between(LocalTime from, LocalTime to) {
            return "Expected " + from + "–" + to + ", for guidance only";
        }

        @Override
        String around(LocalTime time) {
            return "Expected around " + time;
        }

        @Override
        String windows(List<String> numbers, List<String> desks) {
            var places = numbers.isEmpty()
                    ? List.<String>of()
                    : List.of((numbers.size() == 1 ? "Window " : "Windows ") + String.join(", ", numbers));
            return String.join(", ", joined(places, desks));
        }

        /** Where nobody has translated them, as they stand on the papers. */
        @Override
        List<String> papers(Service service) {
            return service.materialsEn().isEmpty() ? service.materials() : service.materialsEn();
        }

        @Override
        String materials(List<String> materials) {
            return "Please bring: " + String.join("; ", materials);
        }

        @Override
        String bring() {
            return "Please bring (if something is missing, ask first):";
        }

        @Override
        String items(int items) {
            return items + " items on this number";
        }

        @Override
        String watch() {
            return "Please watch the screen and listen for your number";
        }

        @Override
        String missed(Policy policy) {
            var calls = "If missed after " + policy.callsAtMost() + " calls: ";
            var missing = policy.missing();
            if (missing.times() == 0) {
                return calls + "take a new number";
            }
            return calls + "ask at the desk, you are called again "
                    + (missing.placesLater() == 0 ? "soon" : missing.placesLater() + " places later")
                    + (missing.times() == 1 ? ", once" : ", up to " + missing.times() + " times");
        }

        @Override
        String today() {
            return "Valid today only";
        }

        @Override
        String complaints(String phone) {
            return "Complaints: " + phone;
        }

        @Override
        String wifi(String name) {
            return "Join the hall's Wi-Fi \"" + name + "\", then scan";
        }
    };

    static SlipWords of(String language) {
        return language.equals("en") ? EN : ZH;
    }

    abstract String service(Service service);

    abstract String ahead(int people);

    abstract String between(LocalTime from, LocalTime to);

    abstract String around(LocalTime time);

    abstract String windows(List<String> numbers, List<String> desks);

    /** What to bring, line by line. */
    abstract List<String> papers(Service service);

    abstract String materials(List<String> materials);

    /** Above a list of them. */
    abstract String bring();

    abstract String items(int items);

    abstract String watch();

    abstract String missed(Policy policy);

    abstract String today();

    abstract String complaints(String phone);

    /** Above a QR that opens in one network only. */
    abstract String wifi(String name);

    private static List<String> joined(List<String> some, List<String> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream()).toList();
    }
}
