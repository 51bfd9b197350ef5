package vn.healthbook.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the mistakes of the operators' room, so that all are told at once. */
final class Faults {

    private final List<ConfigurationFault> faults = new ArrayList<>();

    void add(Path file, int line, String vietnamese, String english) {
        faults.add(new ConfigurationFault(file, line, vietnamese, english));
    }

    int count() {
        return faults.size();
    }

    void throwIfAny() throws ConfigurationException {
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(
                            (ConfigurationFault fault) -> fault.file().toString())
                    .thenComparingInt(ConfigurationFault::line));
            throw new ConfigurationException(faults);
        }
    }
}
