package vn.healthbook.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeListsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @TempDir
    Path codes;

    @BeforeEach
    void copyTheShippedLists() throws IOException {
        try (Stream<Path> files = Files.list(TestCodes.DIRECTORY)) {
            for (Path file : files.toList()) {
                Files.copy(file, codes.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void readsWhatIsShipped() throws CodeListException {
        CodeLists lists = CodeLists.read(codes);

        assertThat(lists.find(CodeListName.GENDER, "Nữ", TODAY))
                .map(CodeEntry::code)
                .contains("2");
        assertThat(lists.entries(CodeListName.BIRTH_REGISTRATION_PROVINCE)).hasSize(63);
        assertThat(lists.antigens().get("MR")).containsExactly("Measles", "Rubella");
        assertThat(lists.fingerprint())
                .isEqualTo(CodeLists.read(TestCodes.DIRECTORY).fingerprint());
    }

    @Test
    void knowsHowManyWardsHanoiHadAtEachTime() throws CodeListException {
        CodeLists lists = CodeLists.read(codes);

        assertThat(wardsOfHanoi(lists, LocalDate.of(2024, 12, 31))).isEqualTo(579);
        assertThat(wardsOfHanoi(lists, LocalDate.of(2025, 1, 1))).isEqualTo(526);
        assertThat(wardsOfHanoi(lists, LocalDate.of(2025, 7, 1))).isEqualTo(126);
        assertThat(lists.wards().stream().filter(ward -> ward.isValidOn(TODAY))).hasSize(3321);
    }

    @Test
    void carriesEveryOldWardToOneOfToday() throws CodeListException {
        CodeLists lists = CodeLists.read(codes);

        assertThat(lists.resolveWards(LocalDate.of(2024, 12, 31)).keySet())
                .containsAll(lists.wards().stream().map(Ward::code).toList());
    }

    @Test
    void changesItsFingerprintWithAnyByte() throws CodeListException, IOException {
        String before = CodeLists.read(codes).fingerprint();
        Files.writeString(
                codes.resolve("gender.csv"),
                Files.readString(codes.resolve("gender.csv")).replace("Trai", "trai"));

        assertThat(CodeLists.read(codes).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void reportsAllFaultsOfAllFilesAtOnceWithFileAndLine() throws IOException {
        Files.writeString(
                codes.resolve("gender.csv"),
                "code,name_vi,valid_from,valid_to\n1,Nam,,\n2,Nam,,\n,Nữ,,\n3,Khác,soon,\n4\n");
        Files.writeString(codes.resolve("resident_event.csv"), "code,kind,valid_from,valid_to\nDIED,GONE,,\n");
        Files.writeString(codes.resolve("vaccine.csv"), "code,valid_from\nBCG,\n");
        Files.writeString(
                codes.resolve("ward_successor.csv"),
                "code,successor_code,relation,is_primary\n00001,00001,whole,yes\n");
        Files.delete(codes.resolve("discharge.csv"));

        CodeListException refused = catchThrowableOfType(CodeListException.class, () -> CodeLists.read(codes));

        assertThat(refused.faults())
                .extracting(fault -> fault.place() + ": " + fault.english())
                .containsExactlyInAnyOrder(
                        "gender.csv:3: \"Nam\" means 1 and 2",
                        "gender.csv:4: the code is blank",
                        "gender.csv:5: not a date (yyyy-MM-dd): soon",
                        "gender.csv:6: 1 values under 4 columns",
                        "resident_event.csv: the kind of DIED must be one of"
                                + " [DIED, MOVED_OUT, MOVED_INSIDE, MISSING, RETURNED, WITHDRAWN]",
                        "vaccine.csv:1: the column valid_to is missing",
                        "vaccine.csv:1: the column antigens is missing",
                        "ward_successor.csv:2: the current ward list does not know 00001",
                        "discharge.csv: the file is missing or cannot be read");
        assertThat(refused).hasMessageContaining("\ngender.csv:4: the code is blank\n");
        assertThat(refused.faults()).allMatch(fault -> !fault.vietnamese().equals(fault.english()));
    }

    @Test
    void allowsOneSpellingForTwoCodesAtDifferentTimes() throws CodeListException, IOException {
        Files.writeString(
                codes.resolve("discharge.csv"),
                "code,name_vi,valid_from,valid_to\n1,Ra viện,,2025-12-31\n2,Ra viện,2026-01-01,\n");
        CodeLists lists = CodeLists.read(codes);

        assertThat(lists.find(CodeListName.DISCHARGE, "ra viện", TODAY))
                .map(CodeEntry::code)
                .contains("2");
        assertThat(lists.find(CodeListName.DISCHARGE, "ra viện", TODAY.minusYears(1)))
                .map(CodeEntry::code)
                .contains("1");
    }

    private static long wardsOfHanoi(CodeLists lists, LocalDate day) {
        return lists.wards().stream()
                .filter(ward -> ward.province().equals("01") && ward.isValidOn(day))
                .count();
    }
}
