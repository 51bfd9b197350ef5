package vn.healthbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.healthbook.notice.Notice;

class LineReferenceTest {

    private static final LineReference LINE = new LineReference(42, 17);

    @Test
    void isWrittenInAFormThatNoSpreadsheetCounts() {
        assertThat(LINE.text()).isEqualTo("D42-L17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"D42-L17", "d42-l17", "42:17", "42:17:00"})
    void readsWhatWasWrittenNowAndBefore(String text) {
        assertThat(LineReference.find(text)).contains(LINE);
        assertThat(LineReference.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "42:17:30", "1900-01-01 18:17", "D42", "D42-L", "D42-L17x", "D42-L9999999999"})
    void doesNotGuessWhatElseMayBeMeant(String text) {
        assertThat(LineReference.find(text)).isEmpty();
        assertThat(LineReference.fault(text)).contains(new Notice(FileNotice.REFERENCE_UNREADABLE, "HB_REF"));
    }

    @Test
    void findsNoFaultWithALineThatCorrectsNothing() {
        assertThat(LineReference.find("")).isEmpty();
        assertThat(LineReference.fault("")).isEmpty();
    }
}
