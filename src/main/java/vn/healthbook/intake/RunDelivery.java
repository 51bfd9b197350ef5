package vn.healthbook.intake;

import java.time.LocalDate;
import vn.healthbook.layout.Layout;

/** A delivery a run works on. */
record RunDelivery(long deliveryId, Layout layout, LocalDate asOf, String archive, boolean refused) {}
