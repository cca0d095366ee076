// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import io.jiaohao.controller.hall.Answer;
import io.jiaohao.protocol.Reason;
import java.time.Instant;

/** What an order came to. */
public sealed interface Outcome {

    /**
     * Carried out and on the medium.
     *
     * @param sequence of its entry, or for a repeated one of the hall that answered
     * @param repeated it had been carried out before; this is the answer of then
     */
    record Done(Answer answer, long sequence, Instant at, boolean repeated) implements Outcome {}

    /** Not carried out; the hall is as it was. */
    record Refused(Reason reason) implements Outcome {}

    /** The desk has too much to do. */
    Outcome BUSY = new Refused(new Reason("BUSY", "请稍等,再按一次。"));

    /** The controller's storage is full: nothing can be promised. */
    Outcome NO_ROOM = new Refused(new Reason("STORAGE_FULL", "控制器存储已满,暂时不能叫号,请联系管理员。"));

    /** A mistake of ours. */
    Outcome FAULT = new Refused(new Reason("FAULT", "系统出错了,请再按一次。"));

    /** The controller is going down. */
    Outcome CLOSING = new Refused(new Reason("CLOSING", "系统正在重新启动,请稍等,再按一次。"));
}
