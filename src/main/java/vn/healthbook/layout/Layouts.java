package vn.healthbook.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The layouts of an operators' room: every {@code layouts/*.yml}. A new sender is a new file there. */
public final class Layouts {

    private final List<Layout> layouts;
    private final Set<String> names;

    private Layouts(List<Layout> layouts, Set<String> names) {
        this.layouts = List.copyOf(layouts);
        this.names = names;
    }

    /** Reads all layouts, or tells all their mistakes at once. */
    public static Layouts read(Path jobsDir) throws ConfigurationException {
        Faults faults = new Faults();
        Layouts layouts = read(jobsDir, faults);
        faults.throwIfAny();
        return layouts;
    }

    static Layouts read(Path jobsDir, Faults faults) {
        List<Layout> layouts = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Path file : YamlFolder.list(jobsDir.resolve("layouts"), faults)) {
            names.add(YamlFolder.stem(file));
            LayoutYaml.read(file, faults).ifPresent(layouts::add);
        }
        return new Layouts(layouts, names);
    }

    public Optional<Layout> find(String name) {
        return layouts.stream().filter(layout -> layout.name().equals(name)).findFirst();
    }

    /** In the order of their names. */
    public List<Layout> list() {
        return layouts;
    }

    /** Also those whose file has mistakes, so that a job is not blamed for them. */
    Set<String> names() {
        return names;
    }
}
