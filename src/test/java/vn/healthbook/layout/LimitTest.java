package vn.healthbook.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @ParameterizedTest
    @CsvSource({
        "2%, 20, 1000, true",
        "2%, 21, 1000, false",
        "0.1%, 1, 1000, true",
        "0.1%, 1, 999, false",
        "0%, 0, 0, true",
        "0%, 1, 1000000, false",
        "100%, 1000, 1000, true",
        "500, 500, 600, true",
        "500, 501, 1000000, false",
        "33.333333%, 3333333300, 10000000000, true"
    })
    void letsExactlyTheLimitPass(String limit, long found, long of, boolean passes) {
        assertThat(Limit.find(limit).orElseThrow().allows(found, of)).isEqualTo(passes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "-1%", "101%", "2.5", "1e3", "two", "2%%", "0x10"})
    void refusesWhatIsNeitherShareNorCount(String text) {
        assertThat(Limit.find(text)).isEmpty();
    }

    @Test
    void letsAFewPassInASmallFile() {
        Limit limit = Limit.find("5%").orElseThrow().unless(5);
        assertThat(limit.allows(5, 18)).isTrue();
        assertThat(limit.allows(6, 18)).isFalse();
        assertThat(limit.allows(6, 120)).isTrue();
        assertThat(limit).hasToString("5% or 5");
    }

    @Test
    void readsAsItIsWritten() {
        assertThat(Limit.find("0.10%").orElseThrow()).hasToString("0.10%");
        assertThat(Limit.find("12").orElseThrow()).hasToString("12");
    }
}
