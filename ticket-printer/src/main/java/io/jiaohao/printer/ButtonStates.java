// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import io.jiaohao.printer.kiosk.View.Trouble;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.ServiceCode;
import java.util.HashMap;
import java.util.Map;

/** What the device page says of each button, in the words of the person in the hall. Owned by one thread at a time. */
final class ButtonStates {
    private static final Reason STARTING = new Reason("BUTTON_STARTING", "按钮正在启动,请稍候。");
    private static final Reason SIMULATED = new Reason("BUTTON_SIMULATED", "模拟按钮:这台计算机没有被识别为树莓派。");
    private static final Reason STUCK = new Reason("BUTTON_STUCK", "按钮一直按着,可能卡住或短路,请松开或检查接线。");
    private static final Reason NO_SERVICE = new Reason("BUTTON_SERVICE", "大厅没有这项业务,请核对设置里kiosk.buttons的service。");

    private final KioskConfig config;
    private final Devices devices;
    private final Map<ServiceCode, Trouble> told = new HashMap<>();

    ButtonStates(KioskConfig config, Devices devices) {
        this.config = config;
        this.devices = devices;
    }

    void starting() {
        config.buttons().forEach(button -> is(button, DeviceState.ABSENT, STARTING));
    }

    void broken(Throwable why) {
        told.clear();
        var reason = new Reason("BUTTON_PIN", "按钮的引脚打不开,请检查接线、引脚号和gpio用户组,半分钟后自动再试:" + why.getMessage());
        config.buttons().forEach(button -> is(button, DeviceState.FAULTY, reason));
    }

    /** True where that is news. */
    boolean news(KioskConfig.Button button, Trouble trouble) {
        return trouble != told.put(button.service(), trouble);
    }

    void tell(KioskConfig.Button button, Trouble trouble, boolean simulated) {
        switch (trouble) {
            case NONE -> devices.is(name(button), DeviceState.READY, simulated ? SIMULATED : null);
            case STUCK -> is(button, DeviceState.FAULTY, STUCK);
            case UNKNOWN_SERVICE -> is(button, DeviceState.FAULTY, NO_SERVICE);
        }
    }

    private void is(KioskConfig.Button button, DeviceState state, Reason reason) {
        devices.is(name(button), state, reason);
    }

    private static String name(KioskConfig.Button button) {
        return "button-" + button.service();
    }
}
