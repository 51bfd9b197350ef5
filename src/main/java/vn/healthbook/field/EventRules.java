package vn.healthbook.field;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.healthbook.person.LifeEvent;

/** Events that cannot have been: over before they began, or later than the delivery that tells of them. */
final class EventRules {

    private final String asOf;

    EventRules(LocalDate asOf) {
        this.asOf = asOf.toString();
    }

    void judge(Source source, RowDraft draft) {
        switch (source) {
            case VISIT -> judgeVisit(draft);
            case VACCINATION -> judgeInjection(draft);
            case RESIDENT_EVENT -> judgeLifeEvent(draft);
            case POPULATION, INSURANCE -> {}
        }
    }

    /** The end may lie ahead on forms 02, 05, 07 and 08: there it is the last day of the drug supply. */
    private void judgeVisit(RowDraft draft) {
        String start = draft.value(EventField.VISIT_STARTED_AT);
        String end = draft.value(EventField.VISIT_ENDED_AT);
        String form = draft.value(EventField.CARE_FORM_CODE);
        boolean supply = "02".equals(form) || "05".equals(form) || "07".equals(form) || "08".equals(form);
        if (start != null && isAfterAsOf(start)) {
            draft.note(FieldNotice.VISIT_IN_FUTURE, EventField.VISIT_STARTED_AT);
        } else if (end != null && !supply && isAfterAsOf(end)) {
            draft.note(FieldNotice.VISIT_IN_FUTURE, EventField.VISIT_ENDED_AT);
        }
        if (start != null && end != null && end.compareTo(start) < 0) {
            draft.note(FieldNotice.VISIT_ENDS_BEFORE_START, EventField.VISIT_ENDED_AT);
        }
        noteBeforeBirth(end, EventField.VISIT_ENDED_AT, draft);
    }

    private void judgeInjection(RowDraft draft) {
        String on = draft.value(EventField.INJECTED_ON);
        if (on != null && isAfterAsOf(on)) {
            draft.note(FieldNotice.INJECTION_IN_FUTURE, EventField.INJECTED_ON);
        }
        noteBeforeBirth(on, EventField.INJECTED_ON, draft);
    }

    private void judgeLifeEvent(RowDraft draft) {
        String on = draft.value(EventField.EVENT_ON);
        boolean withdrawal = LifeEvent.Kind.WITHDRAWN.name().equals(draft.value(EventField.EVENT_KIND));
        if (on != null && isAfterAsOf(on)) {
            draft.note(FieldNotice.LIFE_EVENT_IN_FUTURE, EventField.EVENT_ON);
        }
        if (on == null && !withdrawal) {
            draft.note(FieldNotice.LIFE_EVENT_WITHOUT_DATE, EventField.EVENT_ON);
        }
        if (withdrawal && draft.value(EventField.WITHDRAWN_EVENT_KEY) == null) {
            draft.note(FieldNotice.WITHDRAWAL_WITHOUT_EVENT, EventField.WITHDRAWN_EVENT_KEY);
        }
        noteBeforeBirth(on, EventField.EVENT_ON, draft);
    }

    /** Canonical texts order like the days they name, so no date needs to be made of them. */
    private boolean isAfterAsOf(String day) {
        return day.substring(0, 10).compareTo(asOf) > 0;
    }

    private static void noteBeforeBirth(@Nullable String day, Field field, RowDraft draft) {
        String birth = draft.value(StandardField.DATE_OF_BIRTH);
        if (day != null && birth != null && day.substring(0, birth.length()).compareTo(birth) < 0) {
            draft.note(FieldNotice.EVENT_BEFORE_BIRTH, field);
        }
    }
}
