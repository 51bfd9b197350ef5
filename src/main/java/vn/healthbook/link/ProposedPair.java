package vn.healthbook.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.healthbook.person.PersonClaim;

/** Two records that share a key. */
record ProposedPair(long pairNo, PersonClaim record, PersonClaim candidate) {

    static ProposedPair of(ResultSet row, int number) throws SQLException {
        return new ProposedPair(row.getLong("pair_no"), claim(row, ""), claim(row, "candidate_"));
    }

    private static PersonClaim claim(ResultSet row, String prefix) throws SQLException {
        return new PersonClaim(
                row.getString(prefix + "citizen_id"),
                false,
                List.of(),
                null,
                row.getString(prefix + "full_name"),
                row.getString(prefix + "name_key"),
                row.getString(prefix + "given_key"),
                row.getString(prefix + "date_of_birth"),
                row.getString(prefix + "gender"),
                null);
    }
}
