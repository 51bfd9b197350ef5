package vn.healthbook.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDatesTest {

    @ParameterizedTest
    @CsvSource({
        "1990-05-12, 1990-05-12, SAME",
        "1990-05-12, 1990-05, COMPATIBLE",
        "1990-05-12, 1990, COMPATIBLE",
        "1990, 1990, COMPATIBLE",
        "1990-05-12, 1990-12-05, NEAR",
        "1990-05-12, 1991-05-12, NEAR",
        "1999-05-12, 2000-05-12, NEAR",
        "1990-05-12, 1990-05-13, NEAR",
        "1990-05-12, 1980-05-12, NEAR",
        "1990-01-01, 1990-05-12, NEAR",
        "1990-12-31, 1990-05-12, NEAR",
        "1990-05-12, 1990-07-23, DIFFERENT",
        "1990-05-12, 1985, DIFFERENT",
        "1990-05-12, 1990-06, DIFFERENT",
        "1990-05-12, 1992-12-05, DIFFERENT",
        "1990-01-01, 1991-05-12, DIFFERENT",
        "1990-05-12, , UNKNOWN",
    })
    void comparesTwoDates(String a, String b, BirthDates.Agreement expected) {
        assertThat(BirthDates.agree(a, b)).isEqualTo(expected);
        assertThat(BirthDates.agree(b, a)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1990-05-12, true", "1990-01-01, false", "1990-12-31, false", "1990, false", "1990-05, false"})
    void knowsWhichDatesAreMoreThanAPrintedYear(String date, boolean strong) {
        assertThat(BirthDates.isStrong(date)).isEqualTo(strong);
    }
}
