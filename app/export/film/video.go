package film

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// ErrNoFFmpeg says that videos cannot be made on this machine.
var ErrNoFFmpeg = errors.New("videos are made by ffmpeg, which is not installed or not in PATH (https://ffmpeg.org; " +
	"Debian: apt-get install ffmpeg); GIF and APNG need nothing")

// Tag is something that is said of a video in its metadata.
type Tag struct{ Name, Value string }

// Video writes the film as a video: "mp4" (H.264) or "webm" (VP9). The frames go to ffmpeg through a pipe and the file comes
// back through a folder for a moment, because MP4 cannot be written in one go. The error is ErrNoFFmpeg where there is none.
func (f Film) Video(ctx context.Context, w io.Writer, container string, tags []Tag) error {
	program, err := exec.LookPath("ffmpeg")
	if err != nil {
		return ErrNoFFmpeg
	}
	folder, err := os.MkdirTemp("", "frontline-video-*")
	if err != nil {
		return fmt.Errorf("make a video: %w", err)
	}
	defer os.RemoveAll(folder) //nolint:errcheck // nobody needs it any more
	file := filepath.Join(folder, "film."+container)
	if err := f.pipe(ctx, program, file, container, tags); err != nil {
		return fmt.Errorf("make a video: %w", err)
	}
	made, err := os.Open(file)
	if err != nil {
		return fmt.Errorf("make a video: %w", err)
	}
	defer made.Close() //nolint:errcheck // nothing was written
	if _, err := io.Copy(w, made); err != nil {
		return fmt.Errorf("write the video: %w", err)
	}
	return nil
}

// pipe hands the frames to ffmpeg.
func (f Film) pipe(asked context.Context, program, file, container string, tags []Tag) error {
	ctx, cancel := context.WithCancel(asked)
	defer cancel()
	beat := f.beat()
	var said bytes.Buffer
	cmd := exec.CommandContext(ctx, program, f.arguments(beat, file, container, tags)...) //nolint:gosec // the arguments are ours
	cmd.Stderr = &said
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	shot := f.shoot(ctx, &repeater{w: in, sent: beat.sent}, rawEncoder{})
	if shot != nil {
		cancel()
	}
	closed := in.Close()
	ended := cmd.Wait()
	switch {
	case asked.Err() != nil: // ffmpeg was killed, and says so in one way or another
		return asked.Err()
	case ended != nil || shot != nil:
		return fmt.Errorf("ffmpeg: %w: %s", errors.Join(ended, shot), lastLine(said.String()))
	default:
		return closed
	}
}

// arguments are what ffmpeg is told. It must not write dates, and share work among threads only where that leaves the bytes the same.
func (f Film) arguments(b beat, file, container string, tags []Tag) []string {
	args := []string{
		"-nostdin", "-loglevel", "error", "-y", "-f", "rawvideo", "-pixel_format", "rgba",
		"-video_size", strconv.Itoa(f.Width) + "x" + strconv.Itoa(f.Height),
		"-framerate", b.rate(), "-i", "pipe:0",
		"-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-pix_fmt", "yuv420p", "-g", "20",
		"-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact",
	}
	for _, t := range tags {
		args = append(args, "-metadata", t.Name+"="+t.Value)
	}
	if container == "webm" {
		args = append(args, "-c:v", "libvpx-vp9", "-crf", "24", "-b:v", "0", "-deadline", "good", "-cpu-used", "5",
			"-tile-columns", "2", "-threads", "4") // the columns are the same however many cores there are
	} else {
		args = append(args, "-c:v", "libx264", "-crf", "16", "-preset", "veryfast", "-threads", "1",
			"-movflags", "+faststart+use_metadata_tags")
	}
	return append(args, file)
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return lines[len(lines)-1]
}
