package vn.healthbook.generate;

import java.util.List;

/** The five kinds of files and their columns. */
enum DeliveryKind {
    POPULATION(Registers.POPULATION),
    INSURANCE(Registers.INSURANCE),
    VISIT(VisitLines.HEADER),
    VACCINATION(VaccinationLines.HEADER),
    RESIDENT_EVENT(ResidentEvents.HEADER);

    @SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
    private final List<String> header;

    DeliveryKind(String[] header) {
        this.header = List.of(header);
    }

    /** Fixed, so that a new kind does not change the cities of old seeds. */
    @SuppressWarnings("EnumOrdinal")
    int stream() {
        return ordinal();
    }

    List<String> header() {
        return header;
    }

    boolean isRegister() {
        return this == POPULATION || this == INSURANCE;
    }

    /** Lines of events, as against the two registers whose faults would change what is expected of every other line. */
    boolean isEvent() {
        return !isRegister();
    }
}
