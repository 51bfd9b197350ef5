package vn.healthbook.person;

import java.time.LocalDate;
import java.util.List;

/** One reported injection: a vaccine protects against its antigens. */
public record Dose(String vaccineCode, List<String> antigens, LocalDate on) {

    public Dose {
        antigens = List.copyOf(antigens);
    }
}
