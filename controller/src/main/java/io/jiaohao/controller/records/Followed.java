// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.records;

import io.jiaohao.controller.hall.Hall;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * How far the journal was followed.
 *
 * @param epoch of the hall after that entry; empty before the first start
 * @param sequence 0 where nothing was followed yet
 */
record Followed(String epoch, long sequence) {
    static final Followed NOTHING = new Followed("", 0);

    static Followed of(Hall hall) {
        var epoch = hall.epoch();
        return new Followed(epoch == null ? "" : epoch, hall.sequence());
    }

    static Followed read(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select epoch, sequence_number from followed where id = 1");
                var rows = query.executeQuery()) {
            return rows.next() ? new Followed(rows.getString(1), rows.getLong(2)) : NOTHING;
        }
    }

    void write(Connection connection) throws SQLException {
        try (var merge = connection.prepareStatement("""
                merge into followed f using (select cast(? as varchar(64)) as epoch, cast(? as bigint) as seq) n on f.id = 1
                when matched then update set epoch = n.epoch, sequence_number = n.seq
                when not matched then insert (id, epoch, sequence_number) values (1, n.epoch, n.seq)""")) {
            merge.setString(1, epoch);
            merge.setLong(2, sequence);
            merge.executeUpdate();
        }
    }
}
