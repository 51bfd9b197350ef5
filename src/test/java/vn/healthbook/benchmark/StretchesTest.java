package vn.healthbook.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StretchesTest {

    @Test
    void tellsTheStepsOfARunTheLongestFirst() {
        String said = """
                 ok  scan          COMPLETED      12      12      0.4
                 ok  apply-books   COMPLETED   1,200   1,200  1,002.5
                """;

        assertThat(Stretches.of(said)).isEqualTo("apply-books 1002.5, scan 0.4");
    }

    @Test
    void addsUpTheTimesBelowAHeadingOfPsql() {
        String said = """
                == copy
                Time: 1500.250 ms (00:01.500)
                Time: 500.000 ms
                == registry.book
                Time: 40.000 ms
                """;

        assertThat(Stretches.of(said)).isEqualTo("copy 2.0, registry.book 0.0");
    }

    @Test
    void tellsNothingOfWhatSaysNothing() {
        assertThat(Stretches.of("Healthbook\n")).isEmpty();
    }
}
