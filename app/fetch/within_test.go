package fetch

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// within is a listener within the process: what is said on its connections needs no time, as synctest counts it.
type within struct {
	conns  chan net.Conn
	closed chan struct{}
	close  sync.Once
}

// newSiteWithin makes a site to which only its own client comes.
func newSiteWithin(t *testing.T) *site {
	t.Helper()
	l := &within{conns: make(chan net.Conn), closed: make(chan struct{})}
	s := &site{}
	s.Server = httptest.NewUnstartedServer(s)
	require.NoError(t, s.Listener.Close())
	s.Listener = l
	s.StartTLS()
	t.Cleanup(s.Close)
	transport, ok := s.Client().Transport.(*http.Transport)
	require.True(t, ok)
	transport.DialContext = l.dial
	return s
}

func (l *within) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	here, there := net.Pipe()
	select {
	case l.conns <- there:
		return here, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Accept is called by the server.
func (l *within) Accept() (net.Conn, error) {
	select {
	case conn := <-l.conns:
		return conn, nil
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

// Close is called by the server.
func (l *within) Close() error {
	l.close.Do(func() { close(l.closed) })
	return nil
}

// Addr is called by the server, whose certificate is for it.
func (*within) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 443} }
