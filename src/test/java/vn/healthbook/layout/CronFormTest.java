package vn.healthbook.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.support.CronExpression;

class CronFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 1 * * *",
                "0 */15 8-17 * * MON-FRI",
                "0 0 1,13 1 jan,JUL *",
                "30 59 23 31 12 7",
                "0 0 0 1-15/2 * 0"
            })
    void acceptsWhatTheSchedulerUnderstands(String cron) {
        assertThat(CronForm.fits(cron)).isTrue();
        assertThat(CronExpression.isValidExpression(cron)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0 1 * * *",
                "0 60 1 * * *",
                "0 0 24 * * *",
                "0 0 1 0 * *",
                "0 0 1 32 * *",
                "0 0 1 * 13 *",
                "0 0 1 * * 8",
                "0 0 5-1 * * *",
                "0 0 1,, * * *",
                "0 0 */0 * * *",
                "every night",
                "0 0 1 * * * *"
            })
    void refusesWhatItDoesNot(String cron) {
        assertThat(CronForm.fits(cron)).isFalse();
        assertThat(CronExpression.isValidExpression(cron)).isFalse();
    }
}
