package vn.healthbook.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts injections by antigen. Two facilities often enter one injection a day apart. */
public final class VaccinationRules {

    private VaccinationRules() {}

    /** Whether two injections against one antigen are one and the same: at most a day apart. */
    public static boolean isSameDose(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay()) <= 1;
    }

    /**
     * Field 44: {@code antigen:doses:date-of-last-dose} joined by {@code ;}, sorted by antigen; empty without doses. From the earliest date
     * on, a date belongs to the dose before it when it lies within a day of that dose's first date; the dose keeps its first date. Does not
     * depend on the order of the list.
     */
    public static String summarize(List<Dose> doses) {
        Map<String, TreeSet<LocalDate>> dates = new TreeMap<>();
        for (Dose dose : doses) {
            for (String antigen : dose.antigens()) {
                dates.computeIfAbsent(antigen, key -> new TreeSet<>()).add(dose.on());
            }
        }
        StringBuilder summary = new StringBuilder();
        for (Map.Entry<String, TreeSet<LocalDate>> entry : dates.entrySet()) {
            append(summary, entry.getKey(), entry.getValue());
        }
        return summary.toString();
    }

    private static void append(StringBuilder summary, String antigen, SortedSet<LocalDate> dates) {
        LocalDate dose = dates.first();
        int count = 1;
        for (LocalDate date : dates) {
            if (!isSameDose(dose, date)) {
                dose = date;
                count++;
            }
        }
        if (summary.length() > 0) {
            summary.append(';');
        }
        summary.append(antigen).append(':').append(count).append(':').append(dose);
    }
}
