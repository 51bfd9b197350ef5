package vn.healthbook.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

    private static final AsOf NAMED = AsOf.fileName("population-(\\d{4}-?\\d{2}-?\\d{2})");

    @ParameterizedTest
    @ValueSource(strings = {"population-20280229.csv", "2-population-2028-02-29-again.csv"})
    void findsTheDateInTheName(String fileName) {
        assertThat(NAMED.date(fileName)).contains(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"population-20270229.csv", "population-20271301.csv", "population.csv", ""})
    void findsNoneWhereThereIsNone(String fileName) {
        assertThat(NAMED.date(fileName)).isEmpty();
    }

    @Test
    void leavesItToTheOperator() {
        assertThat(AsOf.operator().date("population-20261101.csv")).isEmpty();
    }
}
