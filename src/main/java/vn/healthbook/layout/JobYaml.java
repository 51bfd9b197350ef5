package vn.healthbook.layout;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one {@code jobs/*.yml}. */
final class JobYaml {

    static final Set<String> KEYS = Set.of("job", "inputs", "gates", "schedule", "jobs");
    static final Set<String> INPUT_KEYS = Set.of("layout", "files");
    static final Set<String> GATE_KEYS =
            Arrays.stream(Gate.values()).map(Gate::label).collect(Collectors.toUnmodifiableSet());
    static final Set<String> LIMIT_KEYS = Set.of("at-most", "always");
    static final Set<String> SCHEDULE_KEYS = Set.of("cron");

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final YamlMap yaml;
    private final Path file;
    private final Layouts layouts;
    private final Set<String> jobNames;

    private JobYaml(YamlMap yaml, Path file, Layouts layouts, Set<String> jobNames) {
        this.yaml = yaml;
        this.file = file;
        this.layouts = layouts;
        this.jobNames = jobNames;
    }

    /** The job; empty when anything in it is wrong, which then stands in the faults. */
    static Optional<JobFile> read(Path file, Layouts layouts, Set<String> jobNames, Faults faults) {
        int before = faults.count();
        return YamlMap.read(file, KEYS, faults)
                .map(yaml -> new JobYaml(yaml, file, layouts, jobNames).job())
                .filter(job -> faults.count() == before);
    }

    private JobFile job() {
        String name = YamlFolder.stem(file);
        yaml.neededText("job")
                .filter(text -> !text.value().equals(name))
                .ifPresent(text -> yaml.fault(
                        text.line(),
                        "Tên công việc \"" + text.value() + "\" phải trùng với tên tệp.",
                        "The job \"" + text.value() + "\" has to be named like its file; rename one of them."));
        List<JobInput> inputs = new ArrayList<>();
        yaml.maps("inputs", INPUT_KEYS).forEach(input -> input(input).ifPresent(inputs::add));
        return new JobFile(name, inputs, gates(), cron(), jobs(name), file);
    }

    private Optional<JobInput> input(YamlMap input) {
        Optional<YamlMap.Text> word = input.neededText("layout");
        Optional<Layout> layout = Words.find(
                        input,
                        word,
                        "layout",
                        name -> Optional.of(name).filter(layouts.names()::contains),
                        List.copyOf(layouts.names()))
                .flatMap(layouts::find);
        Optional<String> files = input.neededText("files")
                .filter(text -> isGlobBelowHome(input, text))
                .map(YamlMap.Text::value);
        return layout.isPresent() && files.isPresent()
                ? Optional.of(new JobInput(layout.get(), files.get()))
                : Optional.empty();
    }

    private static boolean isGlobBelowHome(YamlMap input, YamlMap.Text text) {
        String glob = text.value();
        boolean below = !glob.startsWith("/")
                && !glob.contains("\\")
                && !glob.contains(":")
                && !List.of(glob.split("/")).contains("..");
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException broken) {
            below = false;
        }
        if (!below) {
            input.fault(
                    text.line(),
                    "\"files\" là đường dẫn trong thư mục home, ví dụ inbox/population/*.",
                    "\"files\" is a path below the home, for example inbox/population/*.");
        }
        return below;
    }

    private Map<Gate, Limit> gates() {
        Map<Gate, Limit> limits = new EnumMap<>(Gate.class);
        yaml.map("gates", GATE_KEYS).ifPresent(gates -> {
            for (YamlMap.Text key : gates.keys()) {
                Gate gate = Gate.find(key.value()).orElseThrow();
                gates.map(key.value(), LIMIT_KEYS).flatMap(JobYaml::limit).ifPresent(limit -> limits.put(gate, limit));
            }
        });
        return limits;
    }

    private static Optional<Limit> limit(YamlMap gate) {
        Optional<Limit> limit = gate.neededText("at-most").flatMap(text -> atMost(gate, text));
        Optional<YamlMap.Text> always = gate.text("always");
        if (always.isEmpty()) {
            return limit;
        }
        YamlMap.Text count = always.get();
        if (!COUNT.matcher(count.value()).matches()) {
            gate.fault(
                    count.line(),
                    "\"always: " + count.value() + "\" phải là một số đếm (ví dụ 20).",
                    "\"always: " + count.value() + "\" has to be a count (20).");
            return Optional.empty();
        }
        return limit.map(found -> found.unless(Long.parseLong(count.value())));
    }

    private static Optional<Limit> atMost(YamlMap gate, YamlMap.Text text) {
        Optional<Limit> limit = Limit.find(text.value());
        if (limit.isEmpty()) {
            gate.fault(
                    text.line(),
                    "\"at-most: " + text.value()
                            + "\" phải là tỷ lệ từ 0% đến 100% (ví dụ 2%) hoặc một số đếm (ví dụ 500).",
                    "\"at-most: " + text.value() + "\" has to be a share from 0% to 100% (2%) or a count (500).");
        }
        return limit;
    }

    private @Nullable String cron() {
        Optional<YamlMap> schedule = yaml.map("schedule", SCHEDULE_KEYS);
        Optional<YamlMap.Text> cron = schedule.flatMap(found -> found.neededText("cron"));
        cron.filter(text -> !CronForm.fits(text.value()))
                .ifPresent(text -> yaml.fault(
                        text.line(),
                        "\"cron\" gồm 6 phần: giây phút giờ ngày tháng thứ, ví dụ \"0 0 1 * * *\" là 1 giờ"
                                + " sáng mỗi ngày.",
                        "\"cron\" has 6 parts: second minute hour day month weekday; \"0 0 1 * * *\" is 1"
                                + " o'clock every night."));
        return cron.map(YamlMap.Text::value).orElse(null);
    }

    private List<String> jobs(String self) {
        Set<String> jobs = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>(jobNames);
        others.remove(self);
        for (YamlMap.Text text : yaml.texts("jobs")) {
            String name = text.value();
            Words.find(
                    yaml,
                    Optional.of(text),
                    "jobs",
                    word -> Optional.of(word).filter(others::contains),
                    List.copyOf(others));
            if (!jobs.add(name)) {
                yaml.fault(
                        text.line(),
                        "Công việc \"" + name + "\" được nêu hai lần; xóa một dòng.",
                        "The job \"" + name + "\" stands twice; remove one of them.");
            }
        }
        return List.copyOf(jobs);
    }
}
