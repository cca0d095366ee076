// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.evaluation;

import io.jiaohao.controller.evaluation.Evaluated.Rating;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The fields that the interface of Anhui (安徽) asks for, under its names, and after them the rating itself under names of ours, because
 * those of its indicators are not public. Times are the hall's, {@code 2026-11-23 09:05:00}. docs/operation.md says where each comes from.
 *
 * @param zone the hall's
 */
record AnhuiForm(EvaluationSettings settings, ZoneId zone) implements RegionForm {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final List<String> GRADES = List.of("非常不满意", "不满意", "基本满意", "满意", "非常满意");
    private static final String UNRATED = "未评价";

    /** A field and what stands in it. */
    private record Field(String name, BiFunction<AnhuiForm, Evaluated, String> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("evaluateChannel", AnhuiForm::channel),
            new Field("projNo", AnhuiForm::number),
            new Field("projName", (form, of) -> of.serviceName()),
            new Field("serviceName", (form, of) -> of.serviceName()),
            new Field("serviceCode", (form, of) -> form.service(of).code()),
            new Field("serviceVersion", (form, of) -> form.service(of).version()),
            new Field(
                    "serviceDepartment",
                    (form, of) -> form.service(of).department().name()),
            new Field(
                    "serviceDepartmentCode",
                    (form, of) -> form.service(of).department().code()),
            unknown("applicantName"),
            unknown("applicantCardNumber"),
            unknown("applicantPhone"),
            new Field("applyTime", (form, of) -> form.time(of.since())),
            new Field("transactionTime", (form, of) -> form.time(of.ended())),
            unknown("handleStateCode"),
            new Field("handleStateName", (form, of) -> state(of.outcome())),
            new Field("regionCode", (form, of) -> form.settings.regionCode()),
            new Field("regionName", (form, of) -> form.settings.regionName()),
            unknown("userProp"),
            unknown("userPageType"),
            new Field("source", (form, of) -> form.settings.source()),
            new Field("version", (form, of) -> form.settings.version()),
            new Field("evaluatedPersonInfo", AnhuiForm::person),
            new Field("evaluateState", (form, of) -> of.rating() == null ? UNRATED : "已评价"),
            new Field("satisfaction", (form, of) -> of.rating() == null ? "" : grade(of.rating())),
            new Field("satisfactionName", (form, of) -> of.rating() == null ? UNRATED : word(of.rating())),
            unknown("indicators"),
            new Field(
                    "evaluateTime",
                    (form, of) ->
                            of.rating() == null ? "" : form.time(of.rating().at())));

    /** Always empty: of citizens nothing is known, and for codes of the region it has none of ours. */
    private static Field unknown(String name) {
        return new Field(name, (form, of) -> "");
    }

    @Override
    public List<String> fields() {
        return FIELDS.stream().map(Field::name).toList();
    }

    @Override
    public List<String> record(Evaluated evaluated) {
        return FIELDS.stream()
                .map(field -> field.value().apply(this, evaluated))
                .toList();
    }

    private EvaluationSettings.OfService service(Evaluated of) {
        return settings.of(of.service());
    }

    /** Unique and for ever the same, and about no person: hall, day, number, and which service of the visit. */
    private String number(Evaluated of) {
        return settings.hall() + "-" + of.day().toString().replace("-", "") + "-"
                + of.ticket().text() + "-" + (of.leg() + 1);
    }

    private String channel(Evaluated of) {
        var rating = of.rating();
        if (rating == null) {
            return "";
        }
        return switch (rating.by()) {
            case EVALUATOR -> settings.evaluatorChannel();
            case PHONE -> settings.phoneChannel();
        };
    }

    private String person(Evaluated of) {
        var clerk = of.clerk();
        return clerk == null || !settings.staff() ? "" : (clerk.badge() + " " + clerk.name()).strip();
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(zone));
    }

    private static String grade(Rating rating) {
        return Integer.toString(rating.grade());
    }

    private static String word(Rating rating) {
        return GRADES.get(rating.grade() - 1);
    }

    private static String state(@Nullable VisitOutcome outcome) {
        return switch (outcome) {
            case null -> "";
            case DONE -> "当场办结";
            case ACCEPTED -> "已受理";
            case INCOMPLETE -> "材料不齐";
            case ENQUIRY -> "咨询";
            case REFERRED -> "转办";
            case NOT_DONE -> "未能办理";
        };
    }
}
