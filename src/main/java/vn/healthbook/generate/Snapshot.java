package vn.healthbook.generate;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.healthbook.generate.Vocabulary.Ward;

/**
 * A person as of one night.
 *
 * @param card how many cards the person held before
 * @param listed the population extract of this night would state the person
 * @param registered some population extract up to this night stated the person
 * @param insured some insurance extract up to this night stated the person
 * @param shaken ward or name changed since night 1, so that older lines about the person differ
 * @param renamed the name is corrected in some night, before or after
 * @param changed what changed this night
 * @param episode what the police reported up to this night
 */
record Snapshot(
        Person person,
        int night,
        Ward ward,
        String phone,
        String middle,
        int card,
        boolean listed,
        boolean registered,
        boolean insured,
        boolean shaken,
        boolean renamed,
        Set<Fault> changed,
        @Nullable LifeEpisode episode) {

    String fullName() {
        return person.family() + " " + middle + " " + person.given();
    }

    boolean isDead() {
        return episode != null && episode.kind().isDeath();
    }
}
