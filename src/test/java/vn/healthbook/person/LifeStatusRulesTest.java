package vn.healthbook.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.healthbook.notice.Notice;

class LifeStatusRulesTest {

    private static final LocalDate LIST = LocalDate.of(2026, 1, 31);

    @Test
    void livesWhileNothingIsReported() {
        assertThat(LifeStatusRules.decide(List.of()))
                .isEqualTo(new LifeStatus(LifeStatus.Status.ALIVE, null, List.of()));
    }

    @Test
    void diesOnTheEarliestReportedDay() {
        assertStatus(
                LifeStatus.Status.DECEASED,
                "2026-01-05",
                event("a", LifeEvent.Kind.DIED, "2026-01-07"),
                event("b", LifeEvent.Kind.DIED, "2026-01-05"),
                event("c", LifeEvent.Kind.MOVED_OUT, "2026-01-09"));
    }

    @Test
    void livesAgainWhenTheDeathIsWithdrawn() {
        assertStatus(
                LifeStatus.Status.ALIVE,
                null,
                event("a", LifeEvent.Kind.DIED, "2026-01-07"),
                new LifeEvent("b", LifeEvent.Kind.WITHDRAWN, null, "a", LIST, 0));
    }

    @Test
    void returnsToWhatStoodBeforeAWithdrawnEvent() {
        assertStatus(
                LifeStatus.Status.MOVED_OUT,
                "2025-01-07",
                event("a", LifeEvent.Kind.MOVED_OUT, "2025-01-07"),
                event("b", LifeEvent.Kind.DIED, "2026-01-07"),
                new LifeEvent("c", LifeEvent.Kind.WITHDRAWN, null, "b", LIST, 0));
    }

    @Test
    void staysDeceasedAfterAReturnThatNobodyExplains() {
        LifeStatus status = LifeStatusRules.decide(List.of(
                event("a", LifeEvent.Kind.DIED, "2026-01-07"), event("b", LifeEvent.Kind.RETURNED, "2026-01-09")));

        assertThat(status.status()).isEqualTo(LifeStatus.Status.DECEASED);
        assertThat(status.notices()).containsExactly(new Notice(PersonNotice.RETURNED_FROM_DEATH, "life_status"));
    }

    @Test
    void followsTheLatestMove() {
        assertStatus(
                LifeStatus.Status.ALIVE,
                "2026-01-09",
                event("a", LifeEvent.Kind.RETURNED, "2026-01-09"),
                event("b", LifeEvent.Kind.MOVED_OUT, "2025-06-01"),
                event("c", LifeEvent.Kind.MOVED_INSIDE, "2026-01-20"));
        assertStatus(
                LifeStatus.Status.MISSING,
                "2026-01-09",
                event("a", LifeEvent.Kind.MISSING, "2026-01-09"),
                event("b", LifeEvent.Kind.RETURNED, "2025-06-01"));
    }

    @Test
    void believesTheLaterStatementAboutOneEvent() {
        assertStatus(
                LifeStatus.Status.MOVED_OUT,
                "2026-01-08",
                new LifeEvent("a", LifeEvent.Kind.DIED, LocalDate.of(2026, 1, 7), null, LIST, 0),
                new LifeEvent("a", LifeEvent.Kind.MOVED_OUT, LocalDate.of(2026, 1, 8), null, LIST, 1));
    }

    @Property
    void doesNotDependOnTheOrderOfArrival(@ForAll("histories") List<LifeEvent> events, @ForAll Random random) {
        List<LifeEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);

        assertThat(LifeStatusRules.decide(shuffled)).isEqualTo(LifeStatusRules.decide(events));
    }

    @Property
    void nobodyReturnsFromTheDeadWithoutAWithdrawal(@ForAll("histories") List<LifeEvent> events) {
        boolean withdrawn = events.stream().anyMatch(event -> event.kind() == LifeEvent.Kind.WITHDRAWN);
        long keys = events.stream().map(LifeEvent::eventKey).distinct().count();
        boolean died = events.stream().anyMatch(event -> event.kind() == LifeEvent.Kind.DIED);
        if (died && !withdrawn && keys == events.size()) {
            assertThat(LifeStatusRules.decide(events).status()).isEqualTo(LifeStatus.Status.DECEASED);
        }
    }

    @Provide
    Arbitrary<List<LifeEvent>> histories() {
        Arbitrary<String> keys = Arbitraries.of("a", "b", "c", "d");
        Arbitrary<LocalDate> days = Arbitraries.integers().between(1, 6).map(day -> LocalDate.of(2026, 1, day));
        Arbitrary<Integer> sequences = Arbitraries.integers().between(0, 2);
        return Combinators.combine(keys, Arbitraries.of(LifeEvent.Kind.class), days, keys, sequences)
                .as((key, kind, day, other, sequence) -> kind == LifeEvent.Kind.WITHDRAWN
                        ? new LifeEvent(key, kind, null, other, LIST, sequence)
                        : new LifeEvent(key, kind, day, null, LIST, sequence))
                .list()
                .ofMaxSize(6);
    }

    private static void assertStatus(LifeStatus.Status status, @Nullable String on, LifeEvent... events) {
        LocalDate day = on == null ? null : LocalDate.parse(on);
        assertThat(LifeStatusRules.decide(List.of(events))).isEqualTo(new LifeStatus(status, day, List.of()));
    }

    private static LifeEvent event(String key, LifeEvent.Kind kind, String on) {
        return new LifeEvent(key, kind, LocalDate.parse(on), null, LIST, 0);
    }
}
