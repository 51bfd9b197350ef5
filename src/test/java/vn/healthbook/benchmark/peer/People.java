package vn.healthbook.benchmark.peer;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import vn.healthbook.person.PersonClaim;

/** Looks people up, one select for each question. */
final class People {

    private static final String COLUMNS =
            "select r.record_id, l.book_id, r.name_key, r.given_key, r.date_of_birth, r.gender from source.record r"
                    + " join registry.link l on l.record_id = r.record_id where r.source = 'population'";

    private static final RowMapper<Known> ROW = new DataClassRowMapper<>(Known.class);

    private final JdbcTemplate jdbc;

    People(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** Somebody of the population register who has a book. */
    record Known(long recordId, long bookId, String nameKey, String givenKey, String dateOfBirth, String gender) {

        boolean isNamedLike(PersonClaim claim) {
            return nameKey.equals(claim.nameKey())
                    || (givenKey.equals(claim.givenKey())
                            && dateOfBirth != null
                            && dateOfBirth.equals(claim.dateOfBirth())
                            && gender != null
                            && gender.equals(claim.gender()));
        }
    }

    boolean isHeld(String source, String recordKey) {
        return !jdbc.queryForList(
                        "select record_id from source.record where source = ? and record_key = ?",
                        Long.class,
                        source,
                        recordKey)
                .isEmpty();
    }

    List<Known> findByNumber(PersonClaim claim) {
        return claim.citizenId() == null
                ? List.of()
                : jdbc.query(COLUMNS + " and r.citizen_id = ? and r.citizen_id_consistent", ROW, claim.citizenId());
    }

    List<Known> findByPerson(PersonClaim claim) {
        boolean whole = claim.dateOfBirth() != null && claim.dateOfBirth().length() == 10;
        return !whole
                ? List.of()
                : jdbc.query(
                        COLUMNS + " and r.name_key = ? and r.date_of_birth = ? and length(r.date_of_birth) = 10"
                                + " and r.gender = ? and r.ward_code = ? limit 2",
                        ROW,
                        claim.nameKey(),
                        claim.dateOfBirth(),
                        claim.gender(),
                        claim.wardCode());
    }
}
