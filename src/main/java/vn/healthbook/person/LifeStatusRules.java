package vn.healthbook.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.healthbook.notice.Notice;

/**
 * Folds a person's events into one life status. A function of the set of events: their order of arrival does not matter. Nobody returns from
 * the dead without a withdrawal that says so.
 */
public final class LifeStatusRules {

    private static final Comparator<LifeEvent> BY_STATEMENT = Comparator.comparing(LifeEvent::asOf)
            .thenComparingInt(LifeEvent::sequence)
            .thenComparing(LifeEvent::kind)
            .thenComparing(LifeEvent::on, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(LifeEvent::withdrawnEventKey, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<DatedEvent> BY_HAPPENING = Comparator.comparing(DatedEvent::on)
            .thenComparing(dated -> dated.event().asOf())
            .thenComparing(dated -> dated.event().sequence())
            .thenComparing(dated -> dated.event().eventKey());

    private LifeStatusRules() {}

    private record DatedEvent(LifeEvent event, LocalDate on) {}

    /**
     * Withdrawn events do not count (a withdrawal itself cannot be withdrawn; the event is reported again instead). A death that remains
     * decides, at its earliest date. Else the latest move, disappearance or return decides; a move inside the city changes nothing.
     */
    public static LifeStatus decide(List<LifeEvent> events) {
        List<DatedEvent> standing = standing(events);
        DatedEvent death = standing.stream()
                .filter(dated -> dated.event().kind() == LifeEvent.Kind.DIED)
                .min(BY_HAPPENING)
                .orElse(null);
        DatedEvent latest = standing.stream()
                .filter(dated -> decidesResidence(dated.event().kind()))
                .max(BY_HAPPENING)
                .orElse(null);
        if (death != null) {
            return new LifeStatus(LifeStatus.Status.DECEASED, death.on(), returnsAfter(death, standing));
        }
        if (latest == null) {
            return new LifeStatus(LifeStatus.Status.ALIVE, null, List.of());
        }
        return new LifeStatus(statusAfter(latest.event().kind()), latest.on(), List.of());
    }

    private static List<DatedEvent> standing(List<LifeEvent> events) {
        Collection<LifeEvent> current = latestStatements(events);
        Set<String> withdrawn = new HashSet<>();
        for (LifeEvent event : current) {
            String key = event.withdrawnEventKey();
            if (event.kind() == LifeEvent.Kind.WITHDRAWN && key != null) {
                withdrawn.add(key);
            }
        }
        return current.stream()
                .filter(event -> event.kind() != LifeEvent.Kind.WITHDRAWN && !withdrawn.contains(event.eventKey()))
                .flatMap(LifeStatusRules::dated)
                .toList();
    }

    private static Collection<LifeEvent> latestStatements(List<LifeEvent> events) {
        Map<String, LifeEvent> byKey = new HashMap<>();
        for (LifeEvent event : events) {
            byKey.merge(event.eventKey(), event, (a, b) -> BY_STATEMENT.compare(a, b) >= 0 ? a : b);
        }
        return byKey.values();
    }

    private static Stream<DatedEvent> dated(LifeEvent event) {
        LocalDate on = event.on();
        return on == null ? Stream.empty() : Stream.of(new DatedEvent(event, on));
    }

    private static List<Notice> returnsAfter(DatedEvent death, List<DatedEvent> standing) {
        boolean returned = standing.stream()
                .anyMatch(dated -> dated.event().kind() == LifeEvent.Kind.RETURNED
                        && !dated.on().isBefore(death.on()));
        return returned ? List.of(new Notice(PersonNotice.RETURNED_FROM_DEATH, "life_status")) : List.of();
    }

    private static boolean decidesResidence(LifeEvent.Kind kind) {
        return switch (kind) {
            case MOVED_OUT, MISSING, RETURNED -> true;
            case DIED, MOVED_INSIDE, WITHDRAWN -> false;
        };
    }

    private static LifeStatus.Status statusAfter(LifeEvent.Kind kind) {
        return switch (kind) {
            case MOVED_OUT -> LifeStatus.Status.MOVED_OUT;
            case MISSING -> LifeStatus.Status.MISSING;
            case DIED -> LifeStatus.Status.DECEASED;
            case MOVED_INSIDE, RETURNED, WITHDRAWN -> LifeStatus.Status.ALIVE;
        };
    }
}
