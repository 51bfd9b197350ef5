package vn.healthbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import vn.healthbook.report.Language;
import vn.healthbook.report.Messages;

/** Everything is said in Vietnamese and in English. */
class LanguagesTest {

    private static final Pattern PLACE = Pattern.compile("%[,.0-9-]*[a-zA-Z]");

    @ParameterizedTest
    @ValueSource(strings = {"vn.healthbook.command", "vn.healthbook.report"})
    void bothLanguagesSayTheSameThingsWithTheSameValues(String where) {
        Messages vietnamese = Messages.of(Language.VI, where);
        Messages english = Messages.of(Language.EN, where);
        Set<String> keys = new TreeSet<>(english.bundle().keySet());
        assertThat(new TreeSet<>(vietnamese.bundle().keySet())).isEqualTo(keys).isNotEmpty();
        for (String key : keys) {
            assertThat(places(vietnamese.text(key))).as(key).isEqualTo(places(english.text(key)));
            assertThat(vietnamese.text(key)).as(key).isNotBlank();
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(place -> !place.equals("%n"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandOptionAndArgumentIsDescribed(Language language) {
        HealthbookCommand root =
                new HealthbookCommand(new Terminal(System.in, System.out, System.err, Map.of(), language));
        List<String> silent = new ArrayList<>();
        collectSilent(CommandLines.commandLine(root), silent);
        assertThat(silent).isEmpty();
    }

    private static void collectSilent(CommandLine line, List<String> silent) {
        CommandLine.Model.CommandSpec spec = line.getCommandSpec();
        if (spec.usageMessage().description().length == 0) {
            silent.add(spec.qualifiedName());
        }
        spec.args().stream()
                .filter(arg -> arg.description().length == 0 || arg.description()[0].isBlank())
                .forEach(arg -> silent.add(spec.qualifiedName() + " " + arg.paramLabel()));
        line.getSubcommands().values().forEach(each -> collectSilent(each, silent));
    }

    @Test
    void everyDescriptionIsTranslated() {
        Messages vietnamese = Messages.of(Language.VI, "vn.healthbook.command");
        Messages english = Messages.of(Language.EN, "vn.healthbook.command");
        List<String> same = english.bundle().keySet().stream()
                .filter(key -> key.endsWith(".usage.description"))
                .filter(key -> vietnamese.text(key).equals(english.text(key)))
                .toList();
        assertThat(same).isEmpty();
    }
}
