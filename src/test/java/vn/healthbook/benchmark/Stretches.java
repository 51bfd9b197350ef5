package vn.healthbook.benchmark;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Seconds of the parts of a phase, from what its program said: the table of steps of a run, or headings and times of psql. */
final class Stretches {

    private static final Pattern STEP =
            Pattern.compile("^ \\S+ +(\\S+) +COMPLETED +[\\d,]+ +[\\d,]+ +([\\d.,]+) *$", Pattern.MULTILINE);

    private static final Pattern HEADING_OR_TIME =
            Pattern.compile("^(?:== (.+)|Time: ([\\d.]+) ms.*)$", Pattern.MULTILINE);

    private static final int SHOWN = 14;

    private Stretches() {}

    /** The longest first; empty when nothing was told. */
    static String of(String said) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        Matcher step = STEP.matcher(said);
        while (step.find()) {
            seconds.merge(step.group(1), Double.parseDouble(step.group(2).replace(",", "")), Double::sum);
        }
        String heading = "";
        Matcher line = HEADING_OR_TIME.matcher(said);
        while (line.find()) {
            if (line.group(1) != null) {
                heading = line.group(1);
            } else if (!heading.isEmpty()) {
                seconds.merge(heading, Double.parseDouble(line.group(2)) / 1000, Double::sum);
            }
        }
        return seconds.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(SHOWN)
                .map(each -> String.format(Locale.ROOT, "%s %.1f", each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
