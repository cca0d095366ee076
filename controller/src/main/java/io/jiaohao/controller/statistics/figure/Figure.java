// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A figure as reports show it: its name, what it means, and how it is made. This is its only definition; docs/statistics.md is a copy
 * of it, and a test holds them together. What is over nothing is absent, never 0.
 */
public enum Figure {
    TICKETS(
            "tickets",
            Unit.COUNT,
            "取号数",
            "Tickets",
            "取出的号数；一次来访一个号。",
            "Numbers taken; one for each visit.",
            s -> s.count(Count.TICKETS)),
    PRIORITY_SHARE(
            "priorityShare",
            Unit.SHARE,
            "优先号占比",
            "Priority share",
            "优先号 ÷ 取号数。",
            "Priority tickets ÷ tickets.",
            s -> s.share(Count.PRIORITY, Count.TICKETS)),
    ERRANDS(
            "errands",
            Unit.COUNT,
            "事项数",
            "Errands",
            "一次来访中的每一项业务计一次：等候、叫号、办理各自成对。",
            "Each service of a visit counts once, with its own wait, call and handling.",
            s -> s.count(Count.ERRANDS)),
    CALLED(
            "called",
            Unit.COUNT,
            "已叫事项数",
            "Called errands",
            "至少被叫过一次的事项；撤回的误叫不算。",
            "Errands called at least once; a call taken back is none.",
            s -> s.count(Count.CALLED)),
    CALLS(
            "calls",
            Unit.COUNT,
            "呼叫量",
            "Calls",
            "叫号次数，过号后再叫另计；重呼和撤回的误叫不算。",
            "Calls, again after a miss; recalls and calls taken back are none.",
            s -> s.count(Count.CALLS)),
    SERVED(
            "served",
            Unit.COUNT,
            "办理量",
            "Served",
            "在窗口办完的事项（含转入同一来访下一项业务的）。",
            "Errands done at a window, also where the visit went on to its next service.",
            s -> s.count(Count.SERVED)),
    TRANSFERRED(
            "transferred",
            Unit.COUNT,
            "转办数",
            "Transferred",
            "到窗口后转往别处的事项；不计入办理量。",
            "Errands sent on from a window; not among the served.",
            s -> s.count(Count.TRANSFERRED)),
    MISSED(
            "missed",
            Unit.COUNT,
            "弃号量",
            "Missed",
            "叫号后无人到场、最终未回来的事项。",
            "Errands called and not come, and not come back.",
            s -> s.count(Count.MISSED)),
    MISSED_SHARE(
            "missedShare",
            Unit.SHARE,
            "弃号率",
            "Missed share",
            "弃号量 ÷ 已叫事项数。",
            "Missed ÷ called errands.",
            s -> s.share(Count.MISSED, Count.CALLED)),
    MISSES(
            "misses",
            Unit.COUNT,
            "过号次数",
            "Misses",
            "叫号后无人到场的次数，后来回来的也算。",
            "How often nobody came, also where they came back later.",
            s -> s.count(Count.MISSES)),
    ABANDONED(
            "abandoned",
            Unit.COUNT,
            "放弃数",
            "Abandoned",
            "办理前自行取消的事项。",
            "Errands given up by the citizen.",
            s -> s.count(Count.ABANDONED)),
    ABANDONED_SHARE(
            "abandonedShare",
            Unit.SHARE,
            "放弃率",
            "Abandoned share",
            "放弃数 ÷ 事项数。",
            "Abandoned ÷ errands.",
            s -> s.share(Count.ABANDONED, Count.ERRANDS)),
    NOT_REACHED(
            "notReached",
            Unit.COUNT,
            "未叫到数",
            "Not reached",
            "下班时仍未叫到的事项（含转次日、作废）。",
            "Errands not called by the end of the day, carried over or void.",
            s -> s.count(Count.NOT_REACHED)),
    UNPRINTED(
            "unprinted",
            Unit.COUNT,
            "未出纸数",
            "Unprinted",
            "未打出小票、无人见过号码的事项。",
            "No slip came out and nobody can have seen the number.",
            s -> s.count(Count.UNPRINTED)),
    OUTAGE(
            "outage",
            Unit.COUNT,
            "停电未办数",
            "Cut short by an outage",
            "当天因停机中断而未办的事项；不归任何人。",
            "Not served because an outage cut the day short; charged to nobody.",
            s -> s.count(Count.OUTAGE)),
    UNENDED(
            "unended",
            Unit.COUNT,
            "未结束数",
            "Unended",
            "日终时仍在窗口或挂起、无人再按键的事项。",
            "At a window or on hold when the day closed, and nobody pressed again.",
            s -> s.count(Count.UNENDED)),
    UNDER_WAY(
            "underWay",
            Unit.COUNT,
            "进行中",
            "Under way",
            "当天尚未结束的事项。",
            "Errands of the open day that have not ended.",
            s -> s.count(Count.UNDER_WAY)),
    WAIT_MEAN(
            "waitMeanMillis",
            Unit.MILLIS,
            "平均等候",
            "Mean wait",
            "从取号（或上一项办完）到最后一次叫号的时间之和 ÷ 已叫事项数。",
            "Sum of the times from taking the number (or the end of the service before) to the last call ÷ called errands.",
            s -> s.mean(Count.WAIT_SUM, Count.CALLED)),
    WAIT_P50(
            "waitP50Millis",
            Unit.MILLIS,
            "等候P50",
            "Wait p50",
            "已叫事项数的从取号（或上一项办完）到最后一次叫号的时间从短到长，排在第⌈n×50%⌉位的值。",
            "Of the times from taking the number (or the end of the service before) to the last call of the called errands, shortest first, the one of rank ⌈n·50 %⌉.",
            s -> s.wait(50)),
    WAIT_P80(
            "waitP80Millis",
            Unit.MILLIS,
            "等候P80",
            "Wait p80",
            "已叫事项数的从取号（或上一项办完）到最后一次叫号的时间从短到长，排在第⌈n×80%⌉位的值。",
            "Of the times from taking the number (or the end of the service before) to the last call of the called errands, shortest first, the one of rank ⌈n·80 %⌉.",
            s -> s.wait(80)),
    WAIT_P90(
            "waitP90Millis",
            Unit.MILLIS,
            "等候P90",
            "Wait p90",
            "已叫事项数的从取号（或上一项办完）到最后一次叫号的时间从短到长，排在第⌈n×90%⌉位的值。",
            "Of the times from taking the number (or the end of the service before) to the last call of the called errands, shortest first, the one of rank ⌈n·90 %⌉.",
            s -> s.wait(90)),
    WAIT_MAX(
            "waitMaxMillis",
            Unit.MILLIS,
            "最长等候",
            "Longest wait",
            "已叫事项数中最长的从取号（或上一项办完）到最后一次叫号的时间。",
            "The longest of the times from taking the number (or the end of the service before) to the last call of the called errands.",
            s -> s.greatest(Count.WAIT_MAX, Count.CALLED)),
    TARGET_MET_SHARE(
            "targetMetShare",
            Unit.SHARE,
            "等候达标率",
            "Target met",
            "等候不超过该业务等候目标（叫号时有效）的事项 ÷ 已叫事项数。",
            "Errands whose wait was within the target of their service when called ÷ called errands.",
            s -> s.share(Count.TARGET_MET, Count.CALLED)),
    OPEN_WAIT_MEAN(
            "openWaitMeanMillis",
            Unit.MILLIS,
            "平均时段内等候",
            "Mean wait within open hours",
            "等候中落在窗口工作时间内、人在队里的部分（停机时间和过号缺席时间除外）之和 ÷ 已叫事项数。",
            "Sum of the parts of waits within the windows' hours and in the line (without outages and absence after a miss) ÷ called errands.",
            s -> s.mean(Count.OPEN_WAIT_SUM, Count.CALLED)),
    OPEN_WAIT_P50(
            "openWaitP50Millis",
            Unit.MILLIS,
            "时段内等候P50",
            "Wait within open hours p50",
            "已叫事项数的等候中落在窗口工作时间内、人在队里的部分（停机时间和过号缺席时间除外）从短到长，排在第⌈n×50%⌉位的值。",
            "Of the parts of waits within the windows' hours and in the line (without outages and absence after a miss) of the called errands, shortest first, the one of rank ⌈n·50 %⌉.",
            s -> s.openWait(50)),
    OPEN_WAIT_P80(
            "openWaitP80Millis",
            Unit.MILLIS,
            "时段内等候P80",
            "Wait within open hours p80",
            "已叫事项数的等候中落在窗口工作时间内、人在队里的部分（停机时间和过号缺席时间除外）从短到长，排在第⌈n×80%⌉位的值。",
            "Of the parts of waits within the windows' hours and in the line (without outages and absence after a miss) of the called errands, shortest first, the one of rank ⌈n·80 %⌉.",
            s -> s.openWait(80)),
    OPEN_WAIT_P90(
            "openWaitP90Millis",
            Unit.MILLIS,
            "时段内等候P90",
            "Wait within open hours p90",
            "已叫事项数的等候中落在窗口工作时间内、人在队里的部分（停机时间和过号缺席时间除外）从短到长，排在第⌈n×90%⌉位的值。",
            "Of the parts of waits within the windows' hours and in the line (without outages and absence after a miss) of the called errands, shortest first, the one of rank ⌈n·90 %⌉.",
            s -> s.openWait(90)),
    OPEN_WAIT_MAX(
            "openWaitMaxMillis",
            Unit.MILLIS,
            "最长时段内等候",
            "Longest wait within open hours",
            "已叫事项数中最长的等候中落在窗口工作时间内、人在队里的部分（停机时间和过号缺席时间除外）。",
            "The longest of the parts of waits within the windows' hours and in the line (without outages and absence after a miss) of the called errands.",
            s -> s.greatest(Count.OPEN_WAIT_MAX, Count.CALLED)),
    OPEN_TARGET_MET_SHARE(
            "openTargetMetShare",
            Unit.SHARE,
            "时段内等候达标率",
            "Target met within open hours",
            "时段内等候不超过等候目标的事项 ÷ 已叫事项数；考核用这一项。",
            "Errands whose wait within open hours was within the target ÷ called errands; the one for appraisal.",
            s -> s.share(Count.OPEN_TARGET_MET, Count.CALLED)),
    HANDLING_MEAN(
            "handlingMeanMillis",
            Unit.MILLIS,
            "平均办理",
            "Mean handling",
            "从到场（未按到场的从叫号）到结束、不含挂起和暂停的时间之和 ÷ 办理量。",
            "Sum of the times from arrival (from the call where nobody pressed ARRIVED) to the end, without hold and pause ÷ served errands.",
            s -> s.mean(Count.HANDLING_SUM, Count.SERVED)),
    HANDLING_P50(
            "handlingP50Millis",
            Unit.MILLIS,
            "办理P50",
            "Handling p50",
            "办理量的从到场（未按到场的从叫号）到结束、不含挂起和暂停的时间从短到长，排在第⌈n×50%⌉位的值。",
            "Of the times from arrival (from the call where nobody pressed ARRIVED) to the end, without hold and pause of the served errands, shortest first, the one of rank ⌈n·50 %⌉.",
            s -> s.handling(50)),
    HANDLING_P80(
            "handlingP80Millis",
            Unit.MILLIS,
            "办理P80",
            "Handling p80",
            "办理量的从到场（未按到场的从叫号）到结束、不含挂起和暂停的时间从短到长，排在第⌈n×80%⌉位的值。",
            "Of the times from arrival (from the call where nobody pressed ARRIVED) to the end, without hold and pause of the served errands, shortest first, the one of rank ⌈n·80 %⌉.",
            s -> s.handling(80)),
    HANDLING_P90(
            "handlingP90Millis",
            Unit.MILLIS,
            "办理P90",
            "Handling p90",
            "办理量的从到场（未按到场的从叫号）到结束、不含挂起和暂停的时间从短到长，排在第⌈n×90%⌉位的值。",
            "Of the times from arrival (from the call where nobody pressed ARRIVED) to the end, without hold and pause of the served errands, shortest first, the one of rank ⌈n·90 %⌉.",
            s -> s.handling(90)),
    HANDLING_MAX(
            "handlingMaxMillis",
            Unit.MILLIS,
            "最长办理",
            "Longest handling",
            "办理量中最长的从到场（未按到场的从叫号）到结束、不含挂起和暂停的时间。",
            "The longest of the times from arrival (from the call where nobody pressed ARRIVED) to the end, without hold and pause of the served errands.",
            s -> s.greatest(Count.HANDLING_MAX, Count.SERVED)),
    PROMISED_MET_SHARE(
            "promisedMetShare",
            Unit.SHARE,
            "按时办结率",
            "Promised time met",
            "办理时间不超过该业务承诺单次用时的事项 ÷ 办理量。",
            "Served errands whose handling was within the promised time of a visit ÷ served.",
            s -> s.share(Count.PROMISED_MET, Count.SERVED)),
    WALK_MEAN(
            "walkMeanMillis",
            Unit.MILLIS,
            "平均走动",
            "Mean walk",
            "从最后一次叫号到按下到场的时间之和 ÷ 按过到场的事项数。",
            "Sum of the times from the last call to ARRIVED ÷ errands for which ARRIVED was pressed.",
            s -> s.mean(Count.WALK_SUM, Count.WALKS)),
    HELD(
            "held",
            Unit.COUNT,
            "挂起事项数",
            "Held",
            "挂起过并已恢复或结束的事项。",
            "Errands that were set aside and went on or ended.",
            s -> s.count(Count.HELD)),
    HOLD(
            "holdMillis",
            Unit.MILLIS,
            "挂起时间",
            "Hold",
            "挂起时间合计；不算任何人的办理时间。",
            "Time set aside, together; nobody's handling.",
            s -> s.count(Count.HOLD_SUM)),
    HOLD_MEAN(
            "holdMeanMillis",
            Unit.MILLIS,
            "平均挂起",
            "Mean hold",
            "挂起时间 ÷ 挂起事项数。",
            "Hold ÷ held errands.",
            s -> s.mean(Count.HOLD_SUM, Count.HELD)),
    INFERRED_SHARE(
            "inferredShare",
            Unit.SHARE,
            "推定占比",
            "Inferred share",
            "到场未按、或结束由别的键推定的事项 ÷ 办理量；办理时间的可信度看这里。",
            "Served errands whose arrival nobody pressed or whose end another key implied ÷ served; how far handling times can be trusted.",
            s -> s.share(Count.INFERRED, Count.SERVED)),
    ARRIVAL_UNKNOWN_SHARE(
            "arrivalUnknownShare",
            Unit.SHARE,
            "到场未按占比",
            "Arrival unknown",
            "未按到场的事项 ÷ 办理量；其办理时间从叫号算起。",
            "Served errands without ARRIVED ÷ served; their handling counts from the call.",
            s -> s.share(Count.ARRIVAL_UNKNOWN, Count.SERVED)),
    END_INFERRED_SHARE(
            "endInferredShare",
            Unit.SHARE,
            "结束推定占比",
            "End inferred",
            "结束由别的键推定的事项 ÷ 办理量。",
            "Served errands whose end another key implied ÷ served.",
            s -> s.share(Count.END_INFERRED, Count.SERVED)),
    SEVERAL(
            "several",
            Unit.COUNT,
            "一票多业务数",
            "Visits with several services",
            "一次来访转入下一项业务的号数。",
            "Visits that went on to another service.",
            s -> s.count(Count.SEVERAL)),
    SEVERAL_SHARE(
            "severalShare",
            Unit.SHARE,
            "一票多业务占比",
            "Share with several services",
            "一票多业务数 ÷ 取号数。",
            "Visits with several services ÷ tickets.",
            s -> s.share(Count.SEVERAL, Count.TICKETS)),
    ASSISTED(
            "assisted",
            Unit.COUNT,
            "需协助数",
            "Needing assistance",
            "标记需协助的号数。",
            "Tickets marked as needing assistance.",
            s -> s.count(Count.ASSISTED)),
    MANY_ITEMS(
            "manyItems",
            Unit.COUNT,
            "多件来访数",
            "Visits with many items",
            "一次办两件以上的号数。",
            "Tickets with two items or more.",
            s -> s.count(Count.MANY_ITEMS)),
    OUTCOME_SAID_SHARE(
            "outcomeSaidShare",
            Unit.SHARE,
            "结果填写率",
            "Outcome said",
            "填了办理结果的事项 ÷ 办理量。",
            "Served errands whose outcome the clerk said ÷ served.",
            s -> Sums.share(s.outcomes(), s.count(Count.SERVED))),
    OUTCOME_DONE_SHARE(
            "outcomeDoneShare",
            Unit.SHARE,
            "当场办结占比",
            "Done at once",
            "当场办结 ÷ 填了结果的事项。",
            "Done ÷ errands with an outcome.",
            s -> s.ofOutcomes(Count.DONE)),
    OUTCOME_ACCEPTED_SHARE(
            "outcomeAcceptedShare",
            Unit.SHARE,
            "已受理占比",
            "Accepted",
            "已受理 ÷ 填了结果的事项。",
            "Accepted ÷ errands with an outcome.",
            s -> s.ofOutcomes(Count.ACCEPTED)),
    OUTCOME_INCOMPLETE_SHARE(
            "outcomeIncompleteShare",
            Unit.SHARE,
            "材料不齐占比",
            "Incomplete",
            "材料不齐 ÷ 填了结果的事项。",
            "Incomplete ÷ errands with an outcome.",
            s -> s.ofOutcomes(Count.INCOMPLETE)),
    OUTCOME_ENQUIRY_SHARE(
            "outcomeEnquiryShare",
            Unit.SHARE,
            "咨询占比",
            "Enquiry",
            "咨询 ÷ 填了结果的事项。",
            "Enquiry ÷ errands with an outcome.",
            s -> s.ofOutcomes(Count.ENQUIRY)),
    OUTCOME_REFERRED_SHARE(
            "outcomeReferredShare",
            Unit.SHARE,
            "转办占比",
            "Referred",
            "转办 ÷ 填了结果的事项。",
            "Referred ÷ errands with an outcome.",
            s -> s.ofOutcomes(Count.REFERRED)),
    OUTCOME_NOT_DONE_SHARE(
            "outcomeNotDoneShare",
            Unit.SHARE,
            "未能办理占比",
            "Not done",
            "未能办理 ÷ 填了结果的事项。",
            "Not done ÷ errands with an outcome.",
            s -> s.ofOutcomes(Count.NOT_DONE)),
    COME_AGAIN(
            "comeAgain",
            Unit.COUNT,
            "须再来数",
            "Must come again",
            "结果为材料不齐的事项：至少须再来一次。二次办理人次不能统计：号不记名，同一人再来无从得知，也不应得知。",
            "Errands with outcome incomplete, which need at least one more visit. Second visits themselves cannot be had: tickets name nobody, so that nobody can be known to have come twice.",
            s -> s.count(Count.INCOMPLETE)),
    RATED(
            "rated",
            Unit.COUNT,
            "评价数",
            "Rated",
            "有评价的事项。",
            "Errands that were rated.",
            s -> s.rated()),
    RATED_SHARE(
            "ratedShare",
            Unit.SHARE,
            "评价率",
            "Rated share",
            "评价数 ÷ 办理量；未评价就是未评价。",
            "Rated ÷ served; unrated is unrated.",
            s -> Sums.share(s.rated(), s.count(Count.SERVED))),
    SATISFIED_SHARE(
            "satisfiedShare",
            Unit.SHARE,
            "满意率",
            "Satisfied share",
            "非常满意、满意、基本满意 ÷ 评价数。",
            "Grades 5, 4 and 3 ÷ rated.",
            s -> Sums.share(s.sum(Count.GRADE_5, Count.GRADE_4, Count.GRADE_3), s.rated())),
    BAD_SHARE(
            "badShare",
            Unit.SHARE,
            "差评率",
            "Bad share",
            "不满意、非常不满意 ÷ 评价数。",
            "Grades 2 and 1 ÷ rated.",
            s -> Sums.share(s.sum(Count.GRADE_2, Count.GRADE_1), s.rated())),
    GRADE_5(
            "grade5",
            Unit.COUNT,
            "非常满意",
            "Very satisfied",
            "评价为非常满意的事项。",
            "Errands rated 5 of 5.",
            s -> s.count(Count.GRADE_5)),
    GRADE_4(
            "grade4",
            Unit.COUNT,
            "满意",
            "Satisfied",
            "评价为满意的事项。",
            "Errands rated 4 of 5.",
            s -> s.count(Count.GRADE_4)),
    GRADE_3(
            "grade3",
            Unit.COUNT,
            "基本满意",
            "Mostly satisfied",
            "评价为基本满意的事项。",
            "Errands rated 3 of 5.",
            s -> s.count(Count.GRADE_3)),
    GRADE_2(
            "grade2",
            Unit.COUNT,
            "不满意",
            "Dissatisfied",
            "评价为不满意的事项。",
            "Errands rated 2 of 5.",
            s -> s.count(Count.GRADE_2)),
    GRADE_1(
            "grade1",
            Unit.COUNT,
            "非常不满意",
            "Very dissatisfied",
            "评价为非常不满意的事项。",
            "Errands rated 1 of 5.",
            s -> s.count(Count.GRADE_1)),
    OPEN(
            "openMillis",
            Unit.MILLIS,
            "开窗时间",
            "Open time",
            "窗口从开到关的时间合计，含暂停；工作时间以外只计有人在办的。",
            "Time of windows from opening to closing, breaks included; outside the windows' hours only while somebody is called or served.",
            s -> s.time(WindowTime::open)),
    SERVING(
            "servingMillis",
            Unit.MILLIS,
            "办理中时间",
            "Serving time",
            "开窗时间中有人在窗口的部分。",
            "The part of open time with somebody at the window.",
            s -> s.time(WindowTime::serving)),
    CALLING(
            "callingMillis",
            Unit.MILLIS,
            "候到时间",
            "Calling time",
            "开窗时间中已叫号、未按到场的部分。",
            "The part of open time from a call until ARRIVED.",
            s -> s.time(WindowTime::calling)),
    IDLE(
            "idleMillis",
            Unit.MILLIS,
            "空闲时间",
            "Idle time",
            "开窗时间中既无人在办、也未暂停的部分。",
            "The part of open time with nobody in hand and no break.",
            s -> s.time(WindowTime::idle)),
    PAUSED(
            "pausedMillis",
            Unit.MILLIS,
            "暂停时间",
            "Paused time",
            "开窗时间中暂停的部分；按原因见 pauses。",
            "The part of open time in breaks; by reason in pauses.",
            s -> s.time(WindowTime::paused)),
    SERVING_SHARE(
            "servingShare",
            Unit.SHARE,
            "窗口利用率",
            "Load",
            "（办理中时间 + 候到时间） ÷ 开窗时间。",
            "(Serving + calling time) ÷ open time.",
            s -> s.load());

    /** What its number is. */
    public enum Unit {
        COUNT,
        MILLIS,
        /** 0 to 1. */
        SHARE
    }

    private final String key;
    private final Unit unit;
    private final String zh;
    private final String en;
    private final String zhMeans;
    private final String enMeans;
    private final Function<Sums, @Nullable Number> of;

    Figure(
            String key,
            Unit unit,
            String zh,
            String en,
            String zhMeans,
            String enMeans,
            Function<Sums, @Nullable Number> of) {
        this.key = key;
        this.unit = unit;
        this.zh = zh;
        this.en = en;
        this.zhMeans = zhMeans;
        this.enMeans = enMeans;
        this.of = of;
    }

    /** Its field in JSON. */
    public String key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** What it is, over which denominator. */
    public String zhMeans() {
        return zhMeans;
    }

    public String enMeans() {
        return enMeans;
    }

    /** Absent over nothing, and where it cannot be told. */
    @Nullable
    public Number of(Sums sums) {
        return of.apply(sums);
    }
}
