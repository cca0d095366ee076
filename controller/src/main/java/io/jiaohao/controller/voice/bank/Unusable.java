// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import io.jiaohao.controller.voice.cutting.WavHead.Flaw;
import io.jiaohao.protocol.voice.BankLimits;

/** A file of sound that is of no use, with a sentence for whoever recorded it. */
public final class Unusable extends Exception {
    private final Flaw flaw;

    Unusable(Flaw flaw) {
        super(sentence(flaw));
        this.flaw = flaw;
    }

    /** Its name for programs. */
    public Flaw flaw() {
        return flaw;
    }

    static String sentence(Flaw flaw) {
        return switch (flaw) {
            case NOT_WAV -> "这不是WAV录音。请在录音软件里另存为WAV(PCM,16位)再上传。";
            case NOT_PCM -> "这个WAV是压缩格式。请另存为PCM 16位WAV再上传。";
            case NOT_16_BIT -> "录音必须是16位。请在录音软件里选“16位PCM”再上传。";
            case CHANNELS -> "录音必须是单声道或立体声。";
            case RATE -> "录音的采样率必须在16000到48000赫兹之间。";
            case CUT_SHORT -> "录音没有传完整,请重新上传。";
            case TOO_LONG -> "录音太长,最多20分钟。";
            case NO_PAUSES -> "录音里有一段超过" + BankLimits.MOST_SECONDS_OF_A_CLIP + "秒没有停顿,听不出每句的界线。请在安静的地方重录,每读完一句停一秒。";
            case TOO_MUCH_SPEECH -> "录音里的声音太多,不像是在读脚本。请在安静的地方重录,只读脚本。";
            case NO_SPEECH -> "录音里听不到人声。请靠近麦克风、在安静的地方重录。";
        };
    }
}
