package vn.healthbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "0.61, 1000, 0.94, MUCH_LESS",
        "0.86, 1000, 0.94, LESS",
        "0.91, 1000, 0.94, LITTLE_LESS",
        "0.93, 1000, 0.94, AS_USUAL",
        "0.97, 5000, 0.94, LITTLE_MORE",
        "0.60, 1000, 0.50, MORE",
        "0.90, 1000, 0.50, MUCH_MORE",
        "0, 1000, 0.94, NONE",
        "0.30, 1000, 0, NEW",
        "0.61, 19, 0.94, FEW",
        "0.45, 30, 0.55, FEW"
    })
    void saysHowFarAShareIsFromTheUsual(double share, long of, double usual, Surprise surprise) {
        assertThat(Surprise.ofShare(share, of, usual)).isEqualTo(surprise);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000, AS_USUAL",
        "1040, 1000, AS_USUAL",
        "1100, 1000, LITTLE_MORE",
        "1300, 1000, MORE",
        "2000, 1000, MUCH_MORE",
        "900, 1000, LITTLE_LESS",
        "700, 1000, LESS",
        "400, 1000, MUCH_LESS",
        "0, 1000, NONE",
        "1000, 0, NEW",
        "12, 3, FEW"
    })
    void saysHowFarANumberIsFromTheUsual(double amount, double usual, Surprise surprise) {
        assertThat(Surprise.ofAmount(amount, usual)).isEqualTo(surprise);
    }

    @Test
    void takesTheMedianSoThatOneBadRunIsNotTheUsual() {
        Comparison comparison = new Comparison(cards(61), List.of(cards(94), cards(2), cards(95), cards(94)));
        assertThat(comparison.usual(run -> run.share("insurance", "insurance_card_number")))
                .hasValue(0.94);
        assertThat(comparison.last(run -> run.share("insurance", "insurance_card_number")))
                .hasValue(0.94);
        assertThat(comparison.ofField("insurance", "insurance_card_number")).isEqualTo(Surprise.MUCH_LESS);
    }

    @Test
    void theFirstLoadIsNoMeasureForTheNightsAfterIt() {
        RunFigures load = opened(1_487);
        assertThat(new Comparison(opened(60), List.of(load)).ofBooks("books_opened"))
                .isEqualTo(Surprise.FIRST);
        Comparison third = new Comparison(opened(60), List.of(opened(1), load));
        assertThat(third.usual(run -> run.amount("books_opened"))).hasValue(1);
        assertThat(third.ofBooks("books_opened")).isEqualTo(Surprise.MUCH_MORE);
        assertThat(new Comparison(opened(60), List.of(load, opened(1))).usual(run -> run.amount("books_opened")))
                .hasValue(1_487);
    }

    @Test
    void runsInWhichTheSourceSaidNothingDoNotCount() {
        RunFigures silent = new RunFigures(9, 1, Map.of("statements.population", 100L));
        Comparison comparison = new Comparison(cards(94), List.of(silent, silent, silent, cards(94)));
        assertThat(comparison.ofField("insurance", "insurance_card_number")).isEqualTo(Surprise.AS_USUAL);
        assertThat(new Comparison(cards(94), List.of(silent)).ofField("insurance", "insurance_card_number"))
                .isEqualTo(Surprise.FIRST);
    }

    @Test
    void measuresFindingsByTheLinesInWhichTheyCouldBeMade() {
        List<RunFigures> before =
                IntStream.range(0, 3).mapToObj(any -> found(1_000, 100)).toList();
        assertThat(new Comparison(found(10_000, 1_000), before).ofNotice("CARD_MALFORMED"))
                .isEqualTo(Surprise.AS_USUAL);
        assertThat(new Comparison(found(1_000, 300), before).ofNotice("CARD_MALFORMED"))
                .isEqualTo(Surprise.MUCH_MORE);
    }

    @Test
    void measuresEachSourceByItself() {
        Map<String, Long> both = Map.of(
                "statements.population", 1_000L,
                "judged.population", 1_000L,
                "statements.insurance", 1_000L,
                "judged.insurance", 1_000L,
                "notice.insurance.CARD_MALFORMED", 100L);
        Comparison comparison = new Comparison(found(1_000, 100), List.of(new RunFigures(1, 1, both)));
        assertThat(comparison.usualNotices("CARD_MALFORMED")).hasValue(100);
        assertThat(comparison.ofNotice("CARD_MALFORMED")).isEqualTo(Surprise.AS_USUAL);
    }

    @Test
    void fewerFindingsAreNoReasonToLook() {
        assertThat(Unusual.isWorse("CARD_MALFORMED", Surprise.MUCH_LESS)).isFalse();
        assertThat(Unusual.isWorse("CARD_MALFORMED", Surprise.MORE)).isTrue();
        assertThat(Unusual.isWorse("BIRTH_DATE_PARTIAL", Surprise.MORE)).isFalse();
    }

    private static RunFigures opened(long books) {
        return new RunFigures(1, 1, Map.of("books_opened", books));
    }

    private static RunFigures cards(long perCent) {
        return new RunFigures(
                1, 1, Map.of("statements.insurance", 1_000L, "filled.insurance.insurance_card_number", perCent * 10));
    }

    private static RunFigures found(long judged, long notices) {
        return new RunFigures(
                1,
                1,
                Map.of(
                        "statements.insurance",
                        50_000L,
                        "judged.insurance",
                        judged,
                        "notice.insurance.CARD_MALFORMED",
                        notices));
    }
}
