package vn.healthbook.layout;

import java.util.List;
import java.util.stream.Collectors;

/** The operators' room has mistakes; all of them are listed, nothing was run. */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigurationFault> faults;

    public ConfigurationException(List<ConfigurationFault> faults) {
        super(faults.stream()
                .map(fault -> fault.place() + ": " + fault.vietnamese() + "\n    " + fault.english())
                .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<ConfigurationFault> faults() {
        return faults;
    }
}
