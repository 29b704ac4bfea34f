package jp.shunin.registry.api.personaldata;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Records reads beside the answers, so that no reader waits for the database. If more are waiting than it holds, the
 * reader waits after all: no answer goes out unrecorded. An orderly stop records all that wait; a kill may lose those of
 * the last moments.
 */
public final class ReadRecorder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReadRecorder.class);

    private static final int AT_A_TIME = 500;
    private static final long LOOK_EVERY_MILLISECONDS = 50;

    private static final String INSERT = "insert into personal_data_read"
            + " (read_at, account, read_from, what, ground, registration_numbers) values (?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final BlockingQueue<PersonalDataRead> waiting;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread writer;

    ReadRecorder(DataSource dataSource, int mostWaiting) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
        this.writer = Thread.ofPlatform().name("personal-data-reads").unstarted(this::writeUntilClosed);
    }

    void start() {
        writer.start();
    }

    /** Has a read recorded, as soon as may be. */
    public void note(PersonalDataRead read) {
        try {
            waiting.put(read);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before it was recorded who reads personal data", interrupted);
        }
    }

    private void writeUntilClosed() {
        boolean open = true;
        while (open) {
            open = !isClosing();
            for (List<PersonalDataRead> batch = next(); !batch.isEmpty(); batch = next()) {
                write(batch);
            }
        }
    }

    private List<PersonalDataRead> next() {
        List<PersonalDataRead> batch = new ArrayList<>();
        waiting.drainTo(batch, AT_A_TIME);
        return batch;
    }

    /** Until it is done; meanwhile others wait. Whoever stops the registry while the database is away is told what is lost. */
    private void write(List<PersonalDataRead> batch) {
        boolean written = written(batch);
        while (!written && !isClosing()) {
            written = written(batch);
        }
        if (!written && !written(batch)) {
            log.error("not recorded: {}", batch);
        }
    }

    /** Whether it is time to stop, after a moment in which more may come. */
    private boolean isClosing() {
        try {
            return closing.await(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean written(List<PersonalDataRead> batch) {
        try {
            jdbc.batchUpdate(INSERT, batch, batch.size(), ReadRecorder::set);
            return true;
        } catch (DataAccessException failure) {
            log.warn("{} reads of personal data wait to be recorded: {}", batch.size(), failure.getMessage());
            return false;
        }
    }

    private static void set(PreparedStatement row, PersonalDataRead read) throws SQLException {
        row.setObject(1, read.at().atOffset(ZoneOffset.UTC));
        row.setString(2, read.account());
        row.setString(3, read.from());
        row.setString(4, read.what());
        row.setString(5, read.ground());
        row.setArray(
                6,
                row.getConnection()
                        .createArrayOf("text", read.registrationNumbers().toArray()));
    }

    /** Records what waits, and ends. */
    @Override
    public void close() {
        closing.countDown();
        try {
            writer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
