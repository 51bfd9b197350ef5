package vn.healthbook.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import vn.healthbook.truth.Delivery;

/**
 * Another order in which everything a city delivers may arrive: shuffled over all nights, some files once more, cut into pieces.
 *
 * @param pieces what is taken by one command after the other
 * @param again how many deliveries come a second time
 */
record Arrivals(List<Piece> pieces, int again) {

    /** A sixth of the deliveries comes a second time. */
    private static final int ONE_IN = 6;

    /**
     * What arrives together.
     *
     * @param asNight by the inboxes and {@code nightly}; else each job is run on the files it is told
     */
    record Piece(List<Arrival> arrivals, boolean asNight) {}

    /** A file; when it comes under another name, its content is that of one which comes, too. */
    record Arrival(Delivery delivery, boolean otherName) {

        String name() {
            String name = String.valueOf(delivery.file().getFileName());
            return otherName ? name.replace(".csv", "-gui-lai.csv") : name;
        }
    }

    static Arrivals draw(List<Delivery> deliveries, int pieces, Random random) {
        List<Arrival> all = new ArrayList<>();
        deliveries.forEach(delivery -> all.add(new Arrival(delivery, false)));
        List<Delivery> drawn = new ArrayList<>(deliveries);
        Collections.shuffle(drawn, random);
        List<Delivery> repeated = drawn.subList(0, Math.min(drawn.size(), 2 + drawn.size() / ONE_IN));
        for (int i = 0; i < repeated.size(); i++) {
            all.add(new Arrival(repeated.get(i), i % 2 == 0));
        }
        Collections.shuffle(all, random);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, all.size()));
        while (cuts.size() <= Math.min(pieces, all.size())) {
            cuts.add(random.nextInt(all.size()));
        }
        List<Piece> cut = new ArrayList<>();
        for (Integer from : cuts.headSet(all.size())) {
            int to = cuts.tailSet(from, false).first();
            cut.add(new Piece(List.copyOf(all.subList(from, to)), random.nextBoolean()));
        }
        return new Arrivals(List.copyOf(cut), repeated.size());
    }
}
