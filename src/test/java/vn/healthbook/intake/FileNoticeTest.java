package vn.healthbook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileNoticeTest {

    @ParameterizedTest
    @EnumSource(FileNotice.class)
    void speaksBothLanguagesInWholeSentences(FileNotice notice) {
        assertThat(notice.vietnamese()).endsWith(".").isNotEqualTo(notice.english());
        assertThat(notice.english()).endsWith(".").isASCII();
        assertThat(notice.remedyVietnamese()).endsWith(".").isNotEqualTo(notice.remedyEnglish());
        assertThat(notice.remedyEnglish()).endsWith(".").isASCII();
    }
}
