// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

/** The keys of a call pad or a desk page; {@link #label} is what stands on them. */
public enum Key {
    OPEN("开始服务"),
    CLOSE("结束服务"),
    NEXT("下一位"),
    RECALL("重呼"),
    ARRIVED("已到"),
    FINISH("完成"),
    NO_SHOW("过号"),
    HOLD("挂起"),
    RESUME("恢复办理"),
    TRANSFER("转窗口"),
    PAUSE("暂停"),
    CONTINUE("恢复服务"),
    CALL("指定叫号"),
    UNDO("误叫撤回"),
    COVER("代管"),
    RATE("评价");

    private final String label;

    Key(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
