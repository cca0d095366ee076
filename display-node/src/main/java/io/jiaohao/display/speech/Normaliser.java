// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speech;

/**
 * Writes a sentence out in words before any voice gets it, so that A012 is never 零十二 and a telephone number no million. What the
 * controller says is in words already and comes through unchanged; notices may hold anything. Pure.
 */
public final class Normaliser {
    private final boolean yao;

    /**
     * For one hall's custom.
     *
     * @param yao whether 一 within a spelled number is said 幺, as on the telephone
     */
    public Normaliser(boolean yao) {
        this.yao = yao;
    }

    public String normalise(String text, String language) {
        return language.startsWith("en") ? EnglishText.inWords(text) : ChineseText.inWords(text, yao);
    }
}
