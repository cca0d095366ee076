// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.records;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Hall;
import java.sql.Connection;
import java.sql.SQLException;

/** A table made from the journal. Called on the thread of the records, inside its transaction: never commits. */
public interface View {

    /** From here on the journal is gone through from the beginning of a day: whatever was remembered is forgotten. */
    default void begin() {}

    /** Goes through an entry whose rows are there already: for what must be remembered of a day. */
    default void recall(Recorded recorded) {}

    /** Takes in one entry. The same entry may come again after a restart: the rows must be the same then. */
    void apply(Connection connection, Recorded recorded) throws SQLException;

    /** What was taken in is about to be kept: writes what was put off. */
    default void beforeCommit(Connection connection) throws SQLException {}

    /** Writes every row of the hall's day anew, by key. Throws where the table holds what the hall does not: it is then rebuilt. */
    void reconcile(Connection connection, Hall hall) throws SQLException;

    /** Empties the table. */
    void clear(Connection connection) throws SQLException;
}
