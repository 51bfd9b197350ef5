package vn.healthbook.field;

import java.util.List;
import java.util.stream.Collectors;

/** The code files cannot be used. Every fault found is listed; the message has them in English, {@code gender.csv:3: code 1 is there twice}. */
public final class CodeListException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<CodeFault> faults;

    CodeListException(List<CodeFault> faults) {
        super(faults.stream()
                .map(fault -> fault.place() + ": " + fault.english())
                .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<CodeFault> faults() {
        return faults;
    }
}
