// SPDX-License-Identifier: Apache-2.0
/**
 * Service buttons with lamps: from a bouncing contact under a trembling hand to one number, and from the menu to what each lamp does.
 * Pure, with time as data; knows {@code protocol} only. Start with {@link io.jiaohao.printer.kiosk.ServiceButtons}.
 *
 * <p>What the citizen sees. Lit: press, and a number comes. Dark: no number now – the service is closed, there is no connection, or
 * the printer could not print it. Blinking slowly: being asked for. Blinking quickly for three seconds: it did not work, because the
 * hall refused it or did not answer within five seconds; then the lamp is again what it was.
 *
 * <p>A late answer is still true: the hall has given the number and orders its slip. The quick blinking ends at once, the slip comes out, and
 * nobody needs to press again. Whoever does press again within a minute of an unanswered press asks again <em>under the same id</em>, so that
 * the number that may have been given is this one and no second one, which nobody would hold; but not where meanwhile a slip was printed
 * whose number no reply has announced, because then somebody may hold it, the hall would print it no second time, and whoever presses now
 * would stand there with nothing: they ask under a new id. Where the slip of a box without a screen
 * certainly does not come out, the controller withdraws the number (未出纸): the button blinks quickly, and all rest while the printer is
 * out of order. They rest too from the opening of the printer's cover until somebody of the staff has found a slip readable (看得清): a
 * roll that lies upside down would give every citizen a blank slip and a number nobody knows. A printer that answers nothing is not
 * doubted: its slips come, as far as anybody can tell, and the box gives numbers.
 *
 * <p>An ID card is never needed. Whoever lays one on the reader has the next press within twenty seconds counted for it, if a number
 * comes of it, and is told by quick blinking where the day's share is used up. That press is all it decides: the next is as free as
 * everybody's, so that nobody is refused for the card of whoever stood there before, and nobody without a card or at odds with the machine goes
 * without a number (domain.md 1.5). It is a reminder for fair use, not a lock.
 */
@NullMarked
package io.jiaohao.printer.kiosk;

import org.jspecify.annotations.NullMarked;
