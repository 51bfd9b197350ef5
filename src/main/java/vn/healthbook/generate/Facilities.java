package vn.healthbook.generate;

/** Clinics and hospitals of the city and which of them deliver in a night. */
final class Facilities {

    /** Its file of an odd night comes again the night after, under another name. */
    static final int REPEATS = 0;
    /** Its file of every third night from night 1 comes two nights late. */
    static final int LATE = 1;

    private final CityPlan plan;

    Facilities(CityPlan plan) {
        this.plan = plan;
    }

    /** Five characters (Decision 384/QĐ-BYT), Hanoi first. */
    static String code(int facility) {
        return "01" + Numbers.padded(facility + 1, 3);
    }

    /** A facility that delivers this night; the first ones are the big ones. */
    int anyThatSends(int night, Draw draw) {
        double at = draw.unit();
        int facility = (int) (plan.facilities() * at * at);
        while (!sends(facility, night)) {
            facility = (facility + 1) % plan.facilities();
        }
        return facility;
    }

    private boolean sends(int facility, int night) {
        return facility <= LATE || Draw.unit(Draw.mix(plan.seed(), Draw.Of.FACILITY, facility, night)) < 0.7;
    }

    boolean isRepeated(int facility, int night) {
        return facility == REPEATS && night % 2 == 1 && night < plan.nights();
    }

    boolean isLate(int facility, int night) {
        return facility == LATE && night % 3 == 1 && night + 2 <= plan.nights();
    }
}
