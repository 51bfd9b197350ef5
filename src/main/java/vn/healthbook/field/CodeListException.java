package vn.healthbook.field;

import java.util.List;

/** The code files cannot be used. Every fault found is listed, each with file and line. */
public final class CodeListException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> messages;

    CodeListException(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = List.copyOf(messages);
    }

    /** For example {@code gender.csv:3: code 1 is there twice}. */
    public List<String> messages() {
        return messages;
    }
}
