package vn.healthbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.healthbook.fault.Arrivals.Arrival;
import vn.healthbook.fault.Arrivals.Piece;
import vn.healthbook.truth.Delivery;

/** What {@code benchmarks/city} itself stands on; the trial takes too long for every build. */
class CityTrialTest {

    private static final List<Delivery> DELIVERIES = IntStream.rangeClosed(1, 30)
            .mapToObj(n -> new Delivery(1 + n % 3, "visits-csv", "merge-visits", Path.of("visits-" + n + ".csv")))
            .toList();

    @Test
    void countsRecordsAsTheyLieInTheFile() {
        assertThat(Balance.records("A,B\n1,2\n3,4\n")).isEqualTo(2);
        assertThat(Balance.records("\uFEFFA,B\r\n1,2\r\n\r\n3,4")).isEqualTo(2);
        assertThat(Balance.records("A,B\n1,\"two\nlines, \"\"quoted\"\"\"\n3,4\n\n"))
                .isEqualTo(2);
        assertThat(Balance.records("A,B\n1,2\n,\n , \t\r\n\"\",\"\"\n\",\",\n,4\n,"))
                .isEqualTo(3);
        assertThat(Balance.records("A,B\n")).isZero();
    }

    @Test
    void everythingArrivesAndSomeOfItTwice() {
        Arrivals arrivals = Arrivals.draw(DELIVERIES, 6, new Random(1));

        List<Arrival> all = arrivals.pieces().stream()
                .flatMap(piece -> piece.arrivals().stream())
                .toList();
        assertThat(arrivals.pieces()).hasSize(6);
        assertThat(all.stream().map(Arrival::delivery)).containsAll(DELIVERIES).hasSize(30 + arrivals.again());
        assertThat(all.stream().filter(Arrival::otherName)).isNotEmpty();
        assertThat(all.stream().map(Arrival::name).distinct().count()).isLessThan(all.size());
    }

    @Test
    void theSameSeedIsTheSameOrder() {
        List<Piece> one = Arrivals.draw(DELIVERIES, 6, new Random(7)).pieces();

        assertThat(Arrivals.draw(DELIVERIES, 6, new Random(7)).pieces()).isEqualTo(one);
        assertThat(Arrivals.draw(DELIVERIES, 6, new Random(8)).pieces()).isNotEqualTo(one);
    }
}
