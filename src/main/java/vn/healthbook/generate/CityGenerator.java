package vn.healthbook.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes an invented city: {@code night-1/} … {@code night-N/} with the deliveries of each night in the suite's own five layouts, {@code truth/}
 * and {@code about.txt}. The same plan gives the same bytes; memory does not grow with the number of people.
 */
public final class CityGenerator {

    private final CityPlan plan;
    private final Census census;
    private final Chronicle chronicle;
    private final Facilities facilities;
    private final Registers registers;
    private final VisitLines visits;
    private final VaccinationLines vaccinations;
    private final ResidentEvents residentEvents;

    public CityGenerator(CityPlan plan) {
        this.plan = plan;
        Vocabulary words = new Vocabulary();
        Numbers numbers = new Numbers(plan.seed());
        Cards cards = new Cards(plan, words);
        Damage damage = new Damage(plan, cards);
        census = new Census(plan, words, numbers);
        chronicle = new Chronicle(plan, words);
        facilities = new Facilities(plan);
        Blemishes blemishes = new Blemishes(plan);
        registers = new Registers(plan, numbers, cards, damage, blemishes);
        Expectation expectation = registers.expectation();
        visits = new VisitLines(plan, words, numbers, cards, damage, facilities, expectation, blemishes);
        vaccinations = new VaccinationLines(plan, words, numbers, damage, facilities, expectation, blemishes);
        residentEvents = new ResidentEvents(plan, numbers, damage, expectation, blemishes);
    }

    /** Writes into {@code out}, which is made when missing; files of the same names are replaced. */
    public void write(Path out) throws IOException {
        Files.createDirectories(out);
        try (Truth truth = new Truth(out.resolve("truth"))) {
            for (int night = 1; night <= plan.nights(); night++) {
                writeNight(out, truth, night);
            }
            forEverybody(plan.nights(), truth::person);
        }
        Files.writeString(out.resolve("about.txt"), About.text(plan), StandardCharsets.UTF_8);
    }

    private void writeNight(Path out, Truth truth, int night) throws IOException {
        try (NightFolder folder = new NightFolder(out, plan, facilities, truth, night)) {
            forEverybody(night, who -> {
                if (plan.isExtractNight(night)) {
                    registers.write(who, folder);
                }
                visits.write(who, folder);
                if (visits.mayCorrect(who.person(), night)) {
                    visits.correct(chronicle.at(who.person(), night - 1), folder);
                }
                vaccinations.write(who, folder);
                residentEvents.write(who, folder);
            });
        }
    }

    private interface Visitor {
        void see(Snapshot who) throws IOException;
    }

    /** Everybody born by this night, one at a time. */
    private void forEverybody(int night, Visitor visitor) throws IOException {
        for (int pair = 0; pair * 2L < plan.people(); pair++) {
            for (Person person : census.pair(pair)) {
                visitor.see(chronicle.at(person, night));
            }
        }
        for (int index = plan.people(); index < plan.people() + night * plan.birthsPerNight(); index++) {
            visitor.see(chronicle.at(census.person(index), night));
        }
    }
}
