package vn.healthbook.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.healthbook.field.FieldNotice;
import vn.healthbook.notice.Severities;
import vn.healthbook.notice.Severity;
import vn.healthbook.report.NoticeCatalogue;

class SeveritiesFileTest {

    @TempDir
    Path folder;

    @Test
    void leavesAllAsItIsWithoutTheFileOrWithCommentsOnly() throws Exception {
        assertThat(read().text()).isEmpty();
        new Room(folder).with("severities.yml", "# nothing yet\n\n");
        assertThat(read().text()).isEmpty();
        assertThat(read().of(FieldNotice.CARD_EXPIRED)).isEqualTo(Severity.WARNING);
    }

    @Test
    void takesSeveritiesAndShadowsInAnyCase() throws Exception {
        new Room(folder).with("severities.yml", "CARD_EXPIRED: INFO\nWARD_SPLIT: shadow\nPHONE_MALFORMED: error\n");

        Severities site = read();

        assertThat(site.of(FieldNotice.CARD_EXPIRED)).isEqualTo(Severity.INFO);
        assertThat(site.of(FieldNotice.PHONE_MALFORMED)).isEqualTo(Severity.ERROR);
        assertThat(site.isShadow(FieldNotice.WARD_SPLIT)).isTrue();
        assertThat(site.fates())
                .as("only what changes the end of a line belongs to the rules version")
                .isEqualTo("PHONE_MALFORMED: ERROR\nWARD_SPLIT: SHADOW");
        assertThat(Severities.ofText(site.text()).text()).isEqualTo(site.text());
    }

    @Test
    void tellsAllMistakesWithTheirLines() throws Exception {
        new Room(folder).with("layouts/clinic.yml", Room.CLINIC).with("severities.yml", """
                        CARD_EXPIRE: INFO
                        CARD_EXPIRED: loud
                        NAME_MISSING: WARNING
                        CITIZEN_NUMBER_CONTRADICTS_BIRTH: SHADOW
                        LIFE_EVENT_IN_FUTURE: INFO
                        LAST_LINE_NOT_ENDED: ERROR
                        RETURNED_FROM_DEATH: ERROR
                        """);

        List<ConfigurationFault> faults = catchThrowableOfType(
                        ConfigurationException.class, () -> OperatorsRoom.read(folder, NoticeCatalogue.list()))
                .faults();

        assertThat(faults).extracting(ConfigurationFault::line).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(faults.get(0).english()).contains("Did you mean \"CARD_EXPIRED\"?");
        assertThat(faults.get(1).english()).contains("Known: ERROR, INFO, SHADOW, WARNING");
        assertThat(faults.get(2).english()).contains("stays ERROR", "cannot be used");
        assertThat(faults.get(3).english()).contains("cannot run in the shadow");
        assertThat(faults.get(5).english()).contains("stays INFO", "no line to reject");
        assertThat(faults).allMatch(fault -> !fault.vietnamese().equals(fault.english()));
    }

    private Severities read() throws ConfigurationException {
        return SeveritiesFile.read(folder, NoticeCatalogue.list());
    }
}
