package vn.healthbook.link;

import vn.healthbook.person.PersonVerdict;

/** What the rules say of two records. */
record JudgedPair(long pairNo, PersonVerdict verdict) {}
