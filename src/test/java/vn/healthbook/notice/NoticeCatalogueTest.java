package vn.healthbook.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.healthbook.field.FieldNotice;
import vn.healthbook.person.PersonNotice;

/** Every fault speaks both languages and can be told from every other. */
class NoticeCatalogueTest {

    private static List<NoticeCode> catalogue() {
        return Stream.<NoticeCode[]>of(FieldNotice.values(), PersonNotice.values())
                .flatMap(Stream::of)
                .toList();
    }

    @Test
    void everyNoticeSpeaksBothLanguagesAndOffersARemedy() {
        for (NoticeCode code : catalogue()) {
            assertThat(List.of(code.vietnamese(), code.english(), code.remedyVietnamese(), code.remedyEnglish()))
                    .as(code.name())
                    .allSatisfy(text -> assertThat(text).isNotBlank().endsWith("."));
        }
    }

    @Test
    void vietnameseIsWrittenWithItsMarks() {
        for (NoticeCode code : catalogue()) {
            String both = code.vietnamese() + code.remedyVietnamese();
            assertThat(Normalizer.isNormalized(both, Normalizer.Form.NFC))
                    .as(code.name())
                    .isTrue();
            assertThat(both.chars().anyMatch(c -> c > 0x7F)).as(code.name()).isTrue();
        }
    }

    @Test
    void namesAndSentencesAreUnique() {
        assertThat(catalogue()).extracting(NoticeCode::name).doesNotHaveDuplicates();
        assertThat(catalogue()).extracting(NoticeCode::vietnamese).doesNotHaveDuplicates();
        assertThat(catalogue()).extracting(NoticeCode::english).doesNotHaveDuplicates();
    }
}
