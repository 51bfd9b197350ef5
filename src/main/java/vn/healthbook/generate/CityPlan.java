package vn.healthbook.generate;

import java.time.LocalDate;

/**
 * What city to invent.
 *
 * @param people people before the first night, 2 to 10 million
 * @param seed the same plan gives the same bytes
 * @param nights how many nights deliver, 1 or more
 * @param firstNight business date of night 1; night k is k-1 days later
 * @param extractsEvery population and insurance come on night 1 and every so many nights (1 = every night)
 * @param visitsPerNight share of people with a visit in a night
 * @param vaccinationsPerNight share of people with an injection in a night
 * @param changesPerNight share of people who move, change phone or card, are corrected or absent, from night 2
 * @param lifeEventsPerNight share of people who die, leave or go missing in a night
 * @param noise multiplies the rates of damage (1 = usual, 0 = clean lines)
 * @param faults rates that are other than usual, and the blemishes that are wanted
 */
public record CityPlan(
        int people,
        long seed,
        int nights,
        LocalDate firstNight,
        int extractsEvery,
        double visitsPerNight,
        double vaccinationsPerNight,
        double changesPerNight,
        double lifeEventsPerNight,
        double noise,
        FaultRates faults) {

    static final int MOST_PEOPLE = 10_000_000;

    public CityPlan {
        if (people < 2 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("--people: 2.." + MOST_PEOPLE);
        }
        if (nights < 1 || extractsEvery < 1) {
            throw new IllegalArgumentException("--nights: 1..");
        }
        if (firstNight.getYear() < 2000 || firstNight.plusDays(nights).getYear() > 2100) {
            throw new IllegalArgumentException("--from: 2000..2099");
        }
        if (visitsPerNight < 0
                || vaccinationsPerNight < 0
                || changesPerNight < 0
                || lifeEventsPerNight < 0
                || noise < 0) {
            throw new IllegalArgumentException("--noise: 0..");
        }
    }

    /** A city with the usual rates and extracts every night. */
    public CityPlan(int people, long seed, int nights, LocalDate firstNight) {
        this(people, seed, nights, firstNight, 1, 0.05, 0.02, 0.01, 0.002, 1, FaultRates.USUAL);
    }

    public CityPlan withNoise(double factor) {
        return new CityPlan(
                people,
                seed,
                nights,
                firstNight,
                extractsEvery,
                visitsPerNight,
                vaccinationsPerNight,
                changesPerNight,
                lifeEventsPerNight,
                factor,
                faults);
    }

    public CityPlan withExtractsEvery(int every) {
        return new CityPlan(
                people,
                seed,
                nights,
                firstNight,
                every,
                visitsPerNight,
                vaccinationsPerNight,
                changesPerNight,
                lifeEventsPerNight,
                noise,
                faults);
    }

    public CityPlan withEventsPerNight(double visits, double vaccinations, double changes, double lifeEvents) {
        return new CityPlan(
                people,
                seed,
                nights,
                firstNight,
                extractsEvery,
                visits,
                vaccinations,
                changes,
                lifeEvents,
                noise,
                faults);
    }

    public CityPlan withFaults(FaultRates rates) {
        return new CityPlan(
                people,
                seed,
                nights,
                firstNight,
                extractsEvery,
                visitsPerNight,
                vaccinationsPerNight,
                changesPerNight,
                lifeEventsPerNight,
                noise,
                rates);
    }

    double rate(Fault fault) {
        return faults.of(fault) * (fault.isDamage() && fault != Fault.NEWBORN_UNDER_MOTHER ? noise : 1);
    }

    double rate(Blemish blemish) {
        return Math.min(0.5, faults.of(blemish) * noise);
    }

    LocalDate date(int night) {
        return firstNight.plusDays(night - 1L);
    }

    boolean isExtractNight(int night) {
        return (night - 1) % extractsEvery == 0;
    }

    int lastExtract(int night) {
        return night - (night - 1) % extractsEvery;
    }

    int birthsPerNight() {
        return people / 5000 + 1;
    }

    /** Everybody who ever lives here, newborns included. */
    int everybody() {
        return people + nights * birthsPerNight();
    }

    int facilities() {
        return Math.min(400, 20 + people / 2500);
    }
}
