package vn.healthbook.intake;

import java.time.LocalDate;
import java.util.Set;
import vn.healthbook.layout.Layout;

/**
 * A delivery a run works on.
 *
 * @param contradicted fields whose dates go both ways in this file, known once it was scanned
 */
record RunDelivery(
        long deliveryId, Layout layout, LocalDate asOf, String archive, boolean refused, Set<String> contradicted) {}
