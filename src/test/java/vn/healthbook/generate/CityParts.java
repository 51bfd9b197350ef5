package vn.healthbook.generate;

import java.util.ArrayList;
import java.util.List;

/** The census of a plan, opened for a look. */
final class CityParts {

    private final CityPlan plan;
    final Census census;

    CityParts(CityPlan plan) {
        this.plan = plan;
        this.census = new Census(plan, new Vocabulary(), new Numbers(plan.seed()));
    }

    /** The second of each pair with this fact. */
    List<Person> second(Fault fact) {
        List<Person> found = new ArrayList<>();
        for (int index = 1; index < plan.people(); index += 2) {
            Person person = census.person(index);
            if (person.facts().contains(fact)) {
                found.add(person);
            }
        }
        return found;
    }
}
